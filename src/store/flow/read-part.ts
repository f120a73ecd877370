import type { Database } from './database.js';

/** The rows of a landed part. */
export async function readPart(db: Database, deliveryId: number, part: number): Promise<readonly unknown[]> {
  const { rows } = await db.query<{ rows: readonly unknown[] }>(
    'SELECT rows FROM delivery_part WHERE delivery_id = $1 AND part = $2',
    [deliveryId, part],
  );
  return rows[0]?.rows ?? [];
}
