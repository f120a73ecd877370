import type { Database } from './database.js';

/** What a reporter has delivered now. */
export interface Delivered {
  readonly sourceId: number;
  readonly reporter: string;
  readonly at: string;
  readonly whole: boolean;
  /** 0 where the same delivery is only added to. */
  readonly deliveries: 0 | 1;
  readonly rows: number;
  readonly rejected: number;
}

/** How a delivery is added to an account that is there; `d` is the account. */
export const addedToAccount = `ON CONFLICT (source_id, reporter_code) DO UPDATE SET
       last_whole = CASE WHEN excluded.last_at >= d.last_at THEN excluded.last_whole ELSE d.last_whole END,
       last_at = greatest(d.last_at, excluded.last_at), deliveries = d.deliveries + excluded.deliveries,
       rows = d.rows + excluded.rows, rejected = d.rejected + excluded.rejected`;

/** Adds to a reporter's account and remembers when it last delivered, and whether that was whole. */
export async function countDelivered(db: Database, delivered: Delivered): Promise<void> {
  await db.query({
    name: 'count_delivered',
    text: `INSERT INTO reporter_delivery AS d (source_id, reporter_code, last_at, last_whole, deliveries, rows, rejected)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ${addedToAccount}`,
    values: [
      delivered.sourceId,
      delivered.reporter,
      delivered.at,
      delivered.whole,
      delivered.deliveries,
      delivered.rows,
      delivered.rejected,
    ],
  });
}
