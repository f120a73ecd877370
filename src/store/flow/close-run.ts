import type { Database } from './database.js';

/** How a run ended: its own state and sentence; counts are those of its deliveries. */
export interface RunEnd {
  readonly state: 'DONE' | 'INCOMPLETE' | 'FAILED';
  readonly message?: string;
}

/** Ends a run with the counts of its deliveries. */
export async function closeRun(db: Database, runId: number, end: RunEnd, at: Date): Promise<void> {
  await db.query(
    `UPDATE run r SET state = $2, message = $3, ended_at = $4, deliveries = d.deliveries, rows = d.rows, rejected = d.rejected
       FROM (SELECT count(*) AS deliveries, coalesce(sum(actual), 0) AS rows, coalesce(sum(rejected), 0) AS rejected
               FROM delivery WHERE run_id = $1) d
      WHERE r.id = $1`,
    [runId, end.state, end.message, at],
  );
}
