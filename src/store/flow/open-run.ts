import type { Database } from './database.js';

/** What started a run. */
export type RunCause = 'SCHEDULE' | 'COMMAND' | 'FULL';

/**
 * Begins a run and answers its number. Call under the source's lock: a run still marked as running is one that was
 * killed, and is closed as such.
 */
export async function openRun(db: Database, sourceId: number, cause: RunCause, at: Date): Promise<number> {
  await db.query(
    `UPDATE run SET state = 'FAILED', ended_at = $2, message = 'The hub stopped in the middle of it; the next run went on.'
      WHERE source_id = $1 AND state = 'RUNNING'`,
    [sourceId, at],
  );
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO run (source_id, cause, started_at, state) VALUES ($1, $2, $3, 'RUNNING') RETURNING id`,
    [sourceId, cause, at],
  );
  return rows[0]!.id;
}
