import type { Database } from './database.js';

/** What started a run. */
export type RunCause = 'SCHEDULE' | 'COMMAND' | 'FULL';

/** Begins a run and answers its number; call under the source's lock. */
export async function openRun(db: Database, sourceId: number, cause: RunCause, at: Date): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO run (source_id, cause, started_at, state) VALUES ($1, $2, $3, 'RUNNING') RETURNING id`,
    [sourceId, cause, at],
  );
  return rows[0]!.id;
}
