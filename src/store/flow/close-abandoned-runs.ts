import type { Database } from './database.js';

/** Closes runs that a killed hub left open. Call under the source's lock: then none of them is going on. */
export async function closeAbandonedRuns(db: Database, sourceId: number, at: Date): Promise<void> {
  await db.query(
    `UPDATE run SET state = 'FAILED', ended_at = $2, message = 'The hub stopped in the middle of it; the next run went on.'
      WHERE source_id = $1 AND state = 'RUNNING'`,
    [sourceId, at],
  );
}
