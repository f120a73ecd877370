import type { Database } from './database.js';

/** Counts that the very same bytes were delivered once more. */
export async function countRepeat(db: Database, deliveryId: number): Promise<void> {
  await db.query('UPDATE delivery SET repeats = repeats + 1 WHERE id = $1', [deliveryId]);
}
