import type { Database } from './database.js';

/** Where the next pull of a source goes on; `undefined`: from the beginning. */
export async function readCursor(db: Database, sourceId: number): Promise<unknown> {
  const { rows } = await db.query<{ cursor: unknown }>('SELECT cursor FROM source WHERE id = $1', [sourceId]);
  return rows[0]?.cursor ?? undefined;
}
