import { sha256 } from '#kernel';
import type { ListCondition, ListOrder, ListRow } from '#store';
import type { CursorValue } from '../connection/cursor.js';
import { Page } from '../connection/page.js';
import type { PageArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import type { Within } from '../context/group-loader.js';
import type { Reading } from '../context/reading.js';
import type { AsOf } from '../snapshot/as-of.input.js';

/** Of which thing of the answer a list is: its id, and how its records are found. */
export interface ListBelow {
  readonly of: string;
  readonly within: (reading: Reading) => Within;
}

/** A list of records as a resolver asks for it. */
export interface RecordPageQuestion<Node> {
  readonly kind: string;
  /** Name of the list with its order. */
  readonly list: string;
  /** What the list is of and filtered by: its cursors belong to no other. */
  readonly about: unknown;
  /** By default the list is of all records. */
  readonly below?: ListBelow;
  readonly page: PageArguments;
  readonly asOf?: AsOf | null;
  readonly order: readonly ListOrder[];
  readonly fields: readonly string[];
  readonly conditions: (reading: Reading) => readonly ListCondition[];
  readonly present: (row: ListRow, reading: Reading) => Node;
}

/** One page of records: read at the cursor's snapshot, else at `asOf`, else at the operation's; one row more than asked. */
export async function recordPage<Node>(context: ApiContext, asked: RecordPageQuestion<Node>): Promise<Page<Node>> {
  const { kind, order } = asked;
  const list = `${asked.list} ${sha256(JSON.stringify([asked.below?.of, asked.about])).slice(0, 12)}`;
  const { limit, backward, after, before, snapshot } = pageRequest(asked.page, list, order.length + 1);
  const reading = await context.readingAt(snapshot, asked.asOf);
  const conditions = asked.conditions(reading);
  const { n } = reading.view;
  const within = asked.below?.within(reading);
  const query = {
    kind,
    snapshot: n,
    fields: asked.fields,
    conditions,
    order,
    limit: limit + 1,
    backward,
    ...(after ? { after: after.values } : {}),
    ...(before ? { before: before.values } : {}),
  };
  const found = await (within ? context.below.page(query, within) : context.ports.records.list(query));
  const more = found.length > limit;
  const rows = more ? (backward ? found.slice(1) : found.slice(0, limit)) : found;
  return new Page({
    list,
    snapshot: n,
    nodes: rows.map((row) => asked.present(row, reading)),
    hasNext: backward ? before !== undefined : more,
    hasPrevious: backward ? more : after !== undefined,
    values: (_, index) => [...order.map(({ field }) => cursorValue(rows[index]![field])), rows[index]!['id'] as number],
    count: () =>
      within
        ? context.below.count({ kind, snapshot: n, conditions }, within)
        : context.ports.records.count(kind, n, conditions),
  });
}

function cursorValue(value: unknown): CursorValue {
  return (value as CursorValue | undefined) ?? null;
}
