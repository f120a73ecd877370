import type { RecordShape } from '#domain';
import type { Pool } from '../postgres/pool.js';
import type { ListQuery, ListRow } from './list-query.js';
import { packedFrom, unpackRows } from './list-packed.js';
import { fieldsRead, type ListForm, listStatement, type Statement } from './list-statement.js';
import { listStatementName } from './list-statement-name.js';

/** What the reader of lists remembers: the newest head any list has seen. */
export interface SeenHead {
  n: number;
}

/**
 * Rows of one kind as they were at a snapshot, in the order of the list; one statement, two when a batch was committed
 * in between or the list is an older snapshot's.
 *
 * The current versions are asked first, together with the head they are read at: while that is the snapshot asked for,
 * the table of past versions holds nothing that belongs to it.
 */
export async function listRecords(
  pool: Pool,
  shape: RecordShape,
  query: ListQuery,
  seen: SeenHead,
): Promise<readonly ListRow[]> {
  const { limit = 0, after, backward } = query;
  const packed = limit >= packedFrom;
  if (packed && after && !backward) {
    // Rows without the order's column come last: on the way, no page need look for them.
    const rows = await readList(pool, shape, query, seen, { packed, part: 'FIRST' });
    if (rows.length === limit) return rows;
  }
  return readList(pool, shape, query, seen, { packed });
}

async function readList(
  pool: Pool,
  shape: RecordShape,
  query: ListQuery,
  seen: SeenHead,
  form: ListForm,
): Promise<readonly ListRow[]> {
  const fields = fieldsRead(query);
  const rowsOf = (rows: readonly unknown[][], offset: number): readonly ListRow[] => {
    if (form.packed) return unpackRows(shape, fields, rows[0]!.slice(offset));
    return rows.map((row) => toRow(fields, row, offset));
  };
  if (query.snapshot >= seen.n) {
    const rows = await runList(pool, listStatement(shape, query, 'CURRENT', form), true);
    const head = rows[0]![0] as number;
    seen.n = Math.max(seen.n, head);
    if (head === query.snapshot) return inOrder(query, rows[0]![1] === null ? [] : rowsOf(rows, 1));
  }
  const rows = await runList(pool, listStatement(shape, query, 'ALL', form), false);
  return inOrder(query, rowsOf(rows, 0));
}

/** Runs a list's statement: one over current versions is prepared; one over past ones is planned each time, for its snapshot. */
export async function runList(
  pool: Pool,
  { text, values }: Statement,
  prepared: boolean,
): Promise<readonly unknown[][]> {
  const name = prepared ? listStatementName(text) : undefined;
  const { rows } = await pool.query<unknown[]>({
    text,
    values: [...values],
    rowMode: 'array',
    ...(name ? { name } : {}),
  });
  return rows;
}

function inOrder({ backward }: ListQuery, rows: readonly ListRow[]): readonly ListRow[] {
  return backward ? [...rows].reverse() : rows;
}

export function toRow(fields: readonly string[], values: readonly unknown[], offset: number): ListRow {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < fields.length; index += 1) row[fields[index]!] = values[index + offset] ?? undefined;
  return row;
}
