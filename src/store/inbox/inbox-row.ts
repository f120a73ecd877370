/**
 * Why a record is published: a delivery, a rejected row taken in again, a re-derivation after a register changed, its
 * absence from a full set, or a count of how good the deliveries were.
 */
export type PublishCause = 'DELIVERY' | 'REPLAY' | 'REDERIVE' | 'FULL_SET' | 'QUALITY';

/** A resolved record on its way to the publisher. `payload` holds received and resolved fields, camelCase. */
export interface InboxRow {
  readonly kind: string;
  readonly source: number;
  readonly naturalKey: string;
  readonly version: string;
  /** The event's day by which its codes were resolved. */
  readonly eventDay?: string;
  readonly deleted: boolean;
  readonly unitId: number | undefined;
  readonly flags: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  readonly deliveryId: number | undefined;
  readonly cause: PublishCause;
}

/** An inbox row with the number under which it waits. */
export interface WaitingRow extends InboxRow {
  readonly id: number;
}
