import type { Database } from './database.js';
import { deliveryColumns, deliveryFrom, type DeliveryRow } from './delivery-row.js';

/** What is known of a delivery before its first row. */
export interface NewDelivery {
  readonly sourceId: number;
  readonly runId?: number;
  readonly reporter?: string;
  /** File name, address or service: what a person would look for. */
  readonly name: string;
  readonly receivedAt: string;
  /** SHA-256 of the original bytes; of pages pulled so far where it is not known yet. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Begins a delivery. */
export async function openDelivery(db: Database, delivery: NewDelivery): Promise<DeliveryRow> {
  const { rows } = await db.query({
    name: 'open_delivery',
    text: `INSERT INTO delivery (source_id, run_id, reporter_code, name, received_at, sha256, bytes, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'LANDING') RETURNING ${deliveryColumns}`,
    values: [
      delivery.sourceId,
      delivery.runId,
      delivery.reporter,
      delivery.name,
      delivery.receivedAt,
      delivery.sha256,
      delivery.bytes,
    ],
  });
  return deliveryFrom(rows[0]!);
}
