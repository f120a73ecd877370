import type { Database } from './database.js';
import type { DeliveryState, FullSetOf } from './delivery-row.js';

/** What is known of a delivery once its end was read. */
export interface DeliveryEnd {
  readonly state: DeliveryState;
  readonly reporter?: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly declared?: number;
  readonly actual?: number;
  /** Rows that could not even be read; rows rejected later are added by `settlePart`. */
  readonly rejected?: number;
  /** Rows accepted, where `settlePart` does not count them. */
  readonly accepted?: number;
  readonly whole?: boolean;
  readonly incompleteBecause?: string;
  readonly fullSet?: readonly FullSetOf[];
  /** Unlisted fields that were dropped, `table.field` → rows. */
  readonly dropped?: Readonly<Record<string, number>>;
  readonly message?: string;
  readonly resolvedAt?: Date;
}

/** Writes what is now known of a delivery; what is absent stays as it is. */
export async function describeDelivery(db: Database, id: number, end: DeliveryEnd): Promise<void> {
  const json = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
  await db.query({
    name: 'describe_delivery',
    text: `UPDATE delivery SET state = $2, reporter_code = coalesce(reporter_code, $3), sha256 = coalesce($4, sha256),
            bytes = coalesce($5, bytes), declared = coalesce($6, declared), actual = coalesce($7, actual),
            whole = coalesce($8, whole), incomplete_because = coalesce($9, incomplete_because),
            full_set = coalesce($10::json, full_set), dropped = coalesce($11::json, dropped),
            message = coalesce($12, message), resolved_at = coalesce($13, resolved_at), rejected = coalesce($14, rejected),
            accepted = coalesce($15, accepted)
      WHERE id = $1`,
    values: [
      id,
      end.state,
      end.reporter,
      end.sha256,
      end.bytes,
      end.declared,
      end.actual,
      end.whole,
      end.incompleteBecause,
      json(end.fullSet),
      json(end.dropped),
      end.message,
      end.resolvedAt,
      end.rejected,
      end.accepted,
    ],
  });
}
