import type { Database } from './database.js';

/**
 * Deletes the landed parts of deliveries resolved before `before`, unless a row of theirs waits as a rejection or is
 * still in the inbox; answers how many parts.
 */
export async function removeLanding(db: Database, sourceId: number, before: Date): Promise<number> {
  const { rowCount } = await db.query(
    `DELETE FROM delivery_part p USING delivery d
      WHERE d.id = p.delivery_id AND d.source_id = $1 AND d.state IN ('RESOLVED', 'FAILED')
        AND coalesce(d.resolved_at, d.received_at) < $2
        AND NOT EXISTS (SELECT FROM rejection r WHERE r.delivery_id = d.id AND r.state IN ('OPEN', 'WAITING_REGISTER'))
        AND NOT EXISTS (SELECT FROM inbox i WHERE i.delivery_id = d.id)`,
    [sourceId, before],
  );
  return rowCount ?? 0;
}
