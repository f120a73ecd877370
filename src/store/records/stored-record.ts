import type { RecordFields } from '#domain';

/** The current version of a record as the store keeps it; `fields` are received, resolved and derived, camelCase. */
export interface StoredRecord {
  readonly id: number;
  readonly source: number;
  readonly naturalKey: string;
  readonly version: string;
  /** The event's day by which its codes were resolved; a re-derivation resolves them by it again. */
  readonly eventDay?: string;
  readonly deleted: boolean;
  readonly unitId: number | undefined;
  readonly flags: readonly string[];
  readonly ruleVersion: number;
  readonly contentHash: string;
  readonly deliveryId: number | undefined;
  readonly fields: RecordFields;
}

/** A record version to be written: everything but the number the store gives it. */
export type RecordVersion = Omit<StoredRecord, 'id'>;
