import { GianhError } from '#kernel';
import type { Pool } from '../postgres/pool.js';

/** A snapshot as a reader names it. */
export interface SnapshotRow {
  readonly n: number;
  /** When it was taken; for the empty hub (0) the present. */
  readonly at: string;
  readonly cause: string;
  readonly changes: number;
  readonly definitionSet: string;
  readonly areaBook: string;
  readonly registers: string;
  readonly calendar: string;
  readonly name?: string;
}

const columns = 'n, at, cause, changes, definition_set, area_book, registers, calendar, name';

/** The newest snapshot. */
export async function readHead(pool: Pool): Promise<SnapshotRow> {
  const { rows } = await pool.query(
    `SELECT s.* FROM snapshot_head h JOIN (SELECT ${columns} FROM snapshot) s ON s.n = h.n`,
  );
  return rows[0] ? fromRow(rows[0]) : emptyHub();
}

/** The snapshot asked for by number, or the newest one taken not after a time; refuses what does not exist here. */
export async function readSnapshotAsOf(
  pool: Pool,
  asOf: { readonly snapshot: number } | { readonly time: string },
): Promise<SnapshotRow> {
  const { rows } =
    'snapshot' in asOf
      ? await pool.query(`SELECT ${columns} FROM snapshot WHERE n = $1`, [asOf.snapshot])
      : await pool.query(`SELECT ${columns} FROM snapshot WHERE at <= $1 ORDER BY n DESC LIMIT 1`, [asOf.time]);
  if (rows[0]) return fromRow(rows[0]);
  const head = await readHead(pool);
  const asked = 'snapshot' in asOf ? `snapshot ${asOf.snapshot}` : `a snapshot taken not after ${asOf.time}`;
  throw new GianhError('GIANH_UNKNOWN_SNAPSHOT', `There is no ${asked}; the newest is ${head.n}.`, { newest: head.n });
}

const emptyHub = (): SnapshotRow => ({
  n: 0,
  at: `${new Date().toISOString().slice(0, 19)}Z`,
  cause: 'EMPTY',
  changes: 0,
  definitionSet: '',
  areaBook: '',
  registers: '',
  calendar: '',
});

const fromRow = (row: Record<string, unknown>): SnapshotRow => ({
  n: row['n'] as number,
  at: row['at'] as string,
  cause: row['cause'] as string,
  changes: row['changes'] as number,
  definitionSet: row['definition_set'] as string,
  areaBook: row['area_book'] as string,
  registers: row['registers'] as string,
  calendar: row['calendar'] as string,
  name: (row['name'] as string | null) ?? undefined,
});
