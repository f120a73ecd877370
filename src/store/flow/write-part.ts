import type { Database } from './database.js';

/** Lands one part of a delivery: sieved rows, numbered from 0. `resolved`: by the same transaction, so nobody else must. */
export async function writePart(
  db: Database,
  deliveryId: number,
  part: number,
  rows: readonly unknown[],
  resolved = false,
): Promise<void> {
  await db.query({
    name: 'write_part',
    text: 'INSERT INTO delivery_part (delivery_id, part, rows, resolved) VALUES ($1, $2, $3::json, $4)',
    values: [deliveryId, part, JSON.stringify(rows), resolved],
  });
}
