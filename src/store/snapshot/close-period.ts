import { GianhError } from '#kernel';
import { inTransaction } from '../postgres/in-transaction.js';
import type { Pool } from '../postgres/pool.js';
import { snapshotColumns, snapshotOfRow, type SnapshotRow } from './snapshot-row.js';

/**
 * Pins the newest snapshot for ever and names it: the figures of a period as they were reported.
 *
 * Where the newest is pinned already, by another period, a new one of the same state is taken. A period that is closed
 * is refused with GIANH_PERIOD_CLOSED unless `again`; its earlier snapshot stays pinned. An empty hub is refused with
 * GIANH_UNKNOWN_SNAPSHOT.
 */
export async function closePeriod(
  pool: Pool,
  { period, name, again }: { readonly period: string; readonly name: string; readonly again?: boolean },
): Promise<SnapshotRow> {
  return inTransaction(pool, async (client) => {
    const { rows: heads } = await client.query<{ n: number }>('SELECT n FROM snapshot_head FOR UPDATE');
    let n = heads[0]!.n;
    if (n === 0)
      throw new GianhError('GIANH_UNKNOWN_SNAPSHOT', 'Nothing has been published yet: there is nothing to close.');
    const { rows: closed } = await client.query(
      `SELECT ${snapshotColumns} FROM snapshot WHERE closes = $1 ORDER BY n DESC LIMIT 1`,
      [period],
    );
    const before = closed[0] && snapshotOfRow(closed[0]);
    if (before && !again) {
      throw new GianhError(
        'GIANH_PERIOD_CLOSED',
        `${period} was closed with snapshot ${before.n} of ${before.at} (${before.name}). To close it anew, say --again.`,
        { period, snapshot: before.n },
      );
    }
    const { rowCount: pinned } = await client.query('SELECT FROM snapshot WHERE n = $1 AND kept', [n]);
    if (pinned === 1) {
      await client.query('UPDATE snapshot_head SET n = n + 1');
      await client.query(
        `INSERT INTO snapshot (n, at, cause, changes, definition_set, area_book, registers, calendar, targets, loading)
         SELECT n + 1, date_trunc('second', clock_timestamp()), 'CLOSE', 0, definition_set, area_book, registers, calendar,
                targets, loading FROM snapshot WHERE n = $1`,
        [n],
      );
      n += 1;
    }
    const { rows } = await client.query(
      `UPDATE snapshot SET kept = true, name = $2, closes = $3 WHERE n = $1 RETURNING ${snapshotColumns}`,
      [n, name, period],
    );
    return snapshotOfRow(rows[0]!);
  });
}
