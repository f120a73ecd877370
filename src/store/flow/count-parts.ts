import type { Database } from './database.js';

/** How many parts of a delivery have landed, and how many rows are in them. */
export async function countParts(
  db: Database,
  deliveryId: number,
): Promise<{ readonly parts: number; readonly rows: number }> {
  const { rows } = await db.query<{ parts: number; rows: number }>(
    `SELECT count(*) AS parts, coalesce(sum(json_array_length(rows)), 0) AS rows FROM delivery_part WHERE delivery_id = $1`,
    [deliveryId],
  );
  return rows[0]!;
}
