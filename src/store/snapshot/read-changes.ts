import type { Pool } from '../postgres/pool.js';
import type { CellQuestion } from '../facts/read-cells.js';
import { cellTableName } from '../schema/cell-tables.js';
import { snapshotColumns, snapshotOfRow, type SnapshotRow } from './snapshot-row.js';

/** A stretch of snapshots: later than the one, not later than the other. */
export interface SnapshotSpan {
  readonly after: number;
  readonly until: number;
}

/** Numbers of the snapshots that wrote any of the cells asked, within a span; from the versions of those cells alone. */
export async function readCellChanges(
  pool: Pool,
  { fact, grain, scope, places, measures, dimension }: CellQuestion,
  { after, until }: SnapshotSpan,
): Promise<readonly number[]> {
  if (places.length === 0) return [];
  const table = cellTableName(fact, grain);
  const values: unknown[] = [
    places.map(({ unitId }) => unitId),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
    after,
    until,
  ];
  const time = grain === 'day' ? 'day' : 'month';
  const chosen = grain === 'day' ? '' : ` AND c.scope = ${scope}`;
  const cut = grain === 'by' ? ` AND c.dim = $${values.push(dimension)}` : '';
  const histogram = grain === 'hist' ? ` AND c.measure = ANY($${values.push(measures)}::text[])` : '';
  const written = (name: string): string =>
    `SELECT c.from_snap FROM unnest($1::int[], $2::date[], $3::date[]) AS k(u, f, t)
       JOIN ${name} c ON c.unit_id = k.u AND c.${time} >= k.f AND c.${time} < k.t${chosen}${cut}${histogram}
      WHERE c.from_snap > $4 AND c.from_snap <= $5`;
  const { rows } = await pool.query<{ from_snap: number }>(
    `${written(table)} UNION ${written(`${table}_past`)}`,
    values,
  );
  return rows.map(({ from_snap: n }) => n);
}

/**
 * Numbers of the snapshots that wrote or superseded any record of a kind in these units or below them, within a span;
 * more than those that changed a certain sum of them, never fewer.
 */
export async function readRecordChanges(
  pool: Pool,
  { kind, unitIds }: { readonly kind: string; readonly unitIds: readonly number[] },
  { after, until }: SnapshotSpan,
): Promise<readonly number[]> {
  const written = (name: string, column: string): string =>
    `SELECT ${column} AS n FROM ${name} WHERE ${column} > $2 AND ${column} <= $3 AND unit_id IN (SELECT unit_id FROM counted)`;
  const { rows } = await pool.query<{ n: number }>(
    `WITH counted AS (SELECT c.unit_id FROM unit_carry c JOIN unit_ancestor a ON a.unit_id = c.carried_id
       WHERE a.ancestor_id = ANY($1::int[]))
     ${written(kind, 'from_snap')} UNION ${written(`${kind}_past`, 'from_snap')} UNION ${written(`${kind}_past`, 'to_snap')}`,
    [unitIds, after, until],
  );
  return rows.map(({ n }) => n);
}

/**
 * The kept snapshots of a span at which changes of these numbers show, oldest first: each number's own or, where that was
 * thinned, the next kept one; and those that name other definitions or registers than the snapshot before them.
 */
export async function readChangedSnapshots(
  pool: Pool,
  numbers: readonly number[],
  { after, until }: SnapshotSpan,
): Promise<readonly SnapshotRow[]> {
  const { rows } = await pool.query(
    `SELECT ${snapshotColumns} FROM snapshot WHERE n > $2 AND n <= $3 AND (
       n IN (SELECT (SELECT min(s.n) FROM snapshot s WHERE s.n >= c.n) FROM unnest($1::bigint[]) AS c(n))
       OR n IN (SELECT n FROM (SELECT n, books, lag(books) OVER (ORDER BY n) AS before FROM
         (SELECT n, concat_ws('/', definition_set, area_book, registers, calendar) AS books FROM snapshot
           WHERE n >= $2 AND n <= $3) s) t WHERE books <> before))
     ORDER BY n`,
    [numbers, after, until],
  );
  return rows.map(snapshotOfRow);
}
