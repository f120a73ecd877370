import type { Database } from './database.js';

/** Numbers of a delivery's landed parts in order; with `waiting` only those not resolved yet. */
export async function listParts(db: Database, deliveryId: number, waiting: boolean): Promise<readonly number[]> {
  const { rows } = await db.query<{ part: number }>(
    'SELECT part FROM delivery_part WHERE delivery_id = $1 AND NOT (resolved AND $2) ORDER BY part',
    [deliveryId, waiting],
  );
  return rows.map(({ part }) => part);
}
