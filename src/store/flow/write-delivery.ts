import { addedToAccount } from './count-delivered.js';
import type { Database } from './database.js';
import type { DeliveryRow } from './delivery-row.js';

/** A delivery of which everything is known. */
export interface WholeDelivery extends DeliveryRow {
  readonly bytes: number;
  /** Unlisted fields that were dropped, `table.field` → rows. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly resolvedAt?: Date;
}

/** A part of a delivery, and whether the same transaction resolves it. */
export interface LandedPart {
  readonly part: number;
  readonly rows: readonly unknown[];
  readonly resolved: boolean;
}

/**
 * Writes a delivery that is taken in one transaction: itself, a part of it (where one is kept) and, once it is resolved,
 * its reporter's account. One statement.
 */
export async function writeDelivery(db: Database, delivery: WholeDelivery, part?: LandedPart): Promise<void> {
  await db.query({
    name: 'write_delivery',
    text: `WITH part AS (
       INSERT INTO delivery_part (delivery_id, part, rows, resolved) SELECT $1::bigint, $22::int, $19::json, $20::boolean
        WHERE $19::json IS NOT NULL),
     counted AS (
       INSERT INTO reporter_delivery AS d (source_id, reporter_code, last_at, last_whole, deliveries, rows, rejected)
       SELECT $2::int, $4::text, $6::timestamptz, $13::boolean, 1, $10::int, $12::int
        WHERE $4::text IS NOT NULL AND $17::text = 'RESOLVED' ${addedToAccount})
     INSERT INTO delivery (id, source_id, run_id, reporter_code, name, received_at, sha256, bytes, declared, actual,
                           accepted, rejected, whole, incomplete_because, full_set, dropped, state, message, resolved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::json, $16::json, $17, $18, $21)`,
    values: [
      delivery.id,
      delivery.sourceId,
      delivery.runId,
      delivery.reporter,
      delivery.name,
      delivery.receivedAt,
      delivery.sha256,
      delivery.bytes,
      delivery.declared,
      delivery.actual,
      delivery.accepted,
      delivery.rejected,
      delivery.whole,
      delivery.incompleteBecause,
      delivery.fullSet && JSON.stringify(delivery.fullSet),
      JSON.stringify(delivery.dropped),
      delivery.state,
      delivery.message,
      part && JSON.stringify(part.rows),
      part?.resolved,
      delivery.resolvedAt,
      part?.part,
    ],
  });
}
