import type { Database } from './database.js';

/** Lands one part of a delivery: sieved rows, numbered from 0. */
export async function writePart(
  db: Database,
  deliveryId: number,
  part: number,
  rows: readonly unknown[],
): Promise<void> {
  await db.query('INSERT INTO delivery_part (delivery_id, part, rows) VALUES ($1, $2, $3::json)', [
    deliveryId,
    part,
    JSON.stringify(rows),
  ]);
}
