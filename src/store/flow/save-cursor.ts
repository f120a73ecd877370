import type { Database } from './database.js';

/** Remembers where the next pull goes on, in the transaction that lands the page before it. */
export async function saveCursor(db: Database, sourceId: number, cursor: unknown): Promise<void> {
  await db.query('UPDATE source SET cursor = $2::jsonb WHERE id = $1', [
    sourceId,
    cursor === undefined ? null : JSON.stringify(cursor),
  ]);
}
