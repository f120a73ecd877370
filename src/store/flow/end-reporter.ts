import { keepReporters, reportersSince } from '../registers/reporter-versions.js';
import type { Database } from './database.js';

/** Ends a reporter's running duty, for the snapshots to come: `to` is the first day on which it owes nothing. Answers how many duties ended. */
export async function endReporter(db: Database, sourceName: string, code: string, to: string): Promise<number> {
  const { rowCount } = await db.query(
    `WITH ended AS (SELECT id FROM reporter
      WHERE source_name = $1 AND code = $2 AND (from_day IS NULL OR from_day < $3) AND (to_day IS NULL OR to_day > $3)),
     kept AS (${keepReporters('SELECT id FROM ended')})
     UPDATE reporter SET to_day = $3, from_snap = ${reportersSince} WHERE id IN (SELECT id FROM ended)`,
    [sourceName, code, to],
  );
  return rowCount ?? 0;
}
