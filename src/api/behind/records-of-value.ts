import { sha256 } from '#kernel';
import type { BehindQuestion, BehindRecord, MetricSide } from '#metrics';
import type { Cursor } from '../connection/cursor.js';
import type { ForwardArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import type { PresentedMetricValue } from '../metric/metric-value.type.js';
import { columnsFor } from '../record/record-columns.js';
import { type RecordNode, recordKind } from './record-kinds.js';
import { RecordsPage } from './records-page.js';

/** What is asked of the records behind a value. */
export interface RecordsAsked {
  readonly side: MetricSide;
  readonly page: ForwardArguments;
  /** Fields selected of the connection itself, and of its records. */
  readonly selected: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** The records behind a side of a value, a page at a time; following pages are read at the first page's snapshot. */
export async function recordsOfValue(
  { answer, asked }: PresentedMetricValue,
  context: ApiContext,
  { side, page, selected, fields }: RecordsAsked,
): Promise<RecordsPage> {
  const { area, period, where, frame, window } = asked;
  const place = [answer.metric, area, period.code, where, frame, window, side];
  const list = `records ${sha256(JSON.stringify(place)).slice(0, 16)}`;
  const { limit, after, snapshot } = pageRequest(page, list, 2);
  const reading = snapshot === undefined ? asked.reading : await context.readingAt(snapshot);
  const question: BehindQuestion = {
    key: answer.metric,
    area,
    period,
    where,
    frame,
    window,
    side,
    snapshot: reading.view,
  };
  const refused = answer.absence === 'SUPPRESSED' ? answer.reason : undefined;
  // Asked together with the page, so that the totals of all rows are one statement too.
  const counts = !refused && (selected.has('totalCount') || selected.has('amount'));
  const [found, total] = await Promise.all([
    refused
      ? { records: [], reason: refused }
      : context.behind.page({ question, after: placeOf(after), limit: limit + 1 }),
    counts ? context.behind.total(question) : { count: 0, amount: 0 },
  ]);
  const records = found.records.slice(0, limit);
  return new RecordsPage(
    {
      list,
      snapshot: reading.view.n,
      nodes: await nodesOf(records, fields, reading, context),
      hasNext: found.records.length > limit,
      hasPrevious: after !== undefined,
      values: (_, index) => [records[index]!.kind, records[index]!.id],
    },
    total,
    found.reason,
  );
}

const placeOf = (cursor: Cursor | undefined): Pick<BehindRecord, 'kind' | 'id'> | undefined =>
  cursor && { kind: String(cursor.values[0]), id: Number(cursor.values[1]) };

/** The records themselves; of each kind one statement for all pages of the operation. */
function nodesOf(
  records: readonly BehindRecord[],
  selected: ReadonlySet<string>,
  reading: Reading,
  context: ApiContext,
): Promise<readonly RecordNode[]> {
  return Promise.all(
    records.map(async ({ kind, id }) => {
      const { columns, present } = recordKind(kind);
      const fields = columnsFor(columns, selected);
      const [row] = await context.rowsBy({ kind, field: 'id', snapshot: reading.view.n, fields }).load(id);
      return present(row!, reading);
    }),
  );
}
