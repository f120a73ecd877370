import { GianhError } from '#kernel';
import type { Pool, PoolClient } from '../postgres/pool.js';
import { snapshotColumns, snapshotOfRow, type SnapshotRow } from './snapshot-row.js';

/** The newest snapshot. */
export async function readHead(db: Pool | PoolClient): Promise<SnapshotRow> {
  const { rows } = await db.query(
    `SELECT s.* FROM snapshot_head h JOIN (SELECT ${snapshotColumns} FROM snapshot) s ON s.n = h.n`,
  );
  return rows[0] ? snapshotOfRow(rows[0]) : emptyHub();
}

/**
 * The snapshot asked for by number, or the newest kept one taken not after a time.
 *
 * A number that was let go is refused with GIANH_SNAPSHOT_THINNED and the two nearest kept, one that never was with
 * GIANH_UNKNOWN_SNAPSHOT.
 */
export async function readSnapshotAsOf(
  pool: Pool,
  asOf: { readonly snapshot: number } | { readonly time: string },
): Promise<SnapshotRow> {
  const { rows } =
    'snapshot' in asOf
      ? await pool.query(`SELECT ${snapshotColumns} FROM snapshot WHERE n = $1`, [asOf.snapshot])
      : await pool.query(`SELECT ${snapshotColumns} FROM snapshot WHERE at <= $1 ORDER BY n DESC LIMIT 1`, [asOf.time]);
  if (rows[0]) return snapshotOfRow(rows[0]);
  const head = await readHead(pool);
  if ('snapshot' in asOf && asOf.snapshot > 0 && asOf.snapshot < head.n) return refuseThinned(pool, asOf.snapshot);
  const asked = 'snapshot' in asOf ? `snapshot ${asOf.snapshot}` : `a snapshot taken not after ${asOf.time}`;
  throw new GianhError('GIANH_UNKNOWN_SNAPSHOT', `There is no ${asked}; the newest is ${head.n}.`, { newest: head.n });
}

/** Numbers have no gaps: what lies below the head and is not there was let go. */
async function refuseThinned(pool: Pool, n: number): Promise<never> {
  const { rows } = await pool.query<{ n: number; at: string }>(
    `(SELECT n, at FROM snapshot WHERE n < $1 ORDER BY n DESC LIMIT 1)
     UNION ALL (SELECT n, at FROM snapshot WHERE n > $1 ORDER BY n LIMIT 1)`,
    [n],
  );
  const nearest = rows.map((row) => ({ snapshot: row.n, at: row.at }));
  const names = nearest.map(({ snapshot, at }) => `${snapshot} (${at})`).join(' and ');
  throw new GianhError('GIANH_SNAPSHOT_THINNED', `Snapshot ${n} is no longer kept; the nearest kept are ${names}.`, {
    snapshot: n,
    nearest,
  });
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
  targets: '',
  loading: [],
  kept: false,
});
