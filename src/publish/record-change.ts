import type { RecordShape } from '#domain';
import type { RecordVersion, StoredRecord } from '#store';

/** A record that a batch changes: what stood before (nothing for a new one) and what stands after. */
export interface RecordChange {
  readonly shape: RecordShape;
  readonly before: StoredRecord | undefined;
  readonly after: RecordVersion;
}

/** What a batch does to records of one kind: changes, and versions that only became greater. */
export interface KindChanges {
  readonly changes: readonly RecordChange[];
  readonly raised: readonly { readonly id: number; readonly version: string }[];
}
