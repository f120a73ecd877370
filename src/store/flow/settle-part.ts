import type { Database } from './database.js';

/** Rows of a part that came through, and rows that did not. */
export interface PartCounts {
  readonly accepted: number;
  readonly rejected: number;
}

/** Marks a part as resolved and adds its counts to its delivery; answers false when that had been done before. */
export async function settlePart(
  db: Database,
  deliveryId: number,
  part: number,
  { accepted, rejected }: PartCounts,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `WITH settled AS (UPDATE delivery_part SET resolved = true WHERE delivery_id = $1 AND part = $2 AND NOT resolved RETURNING 1)
     UPDATE delivery SET accepted = accepted + $3, rejected = rejected + $4 WHERE id = $1 AND EXISTS (SELECT FROM settled)`,
    [deliveryId, part, accepted, rejected],
  );
  return rowCount === 1;
}
