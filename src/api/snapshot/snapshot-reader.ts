import type { Instant } from '#domain';
import type { SnapshotRow } from '#store';

/** Where the api finds snapshots; one statement each. */
export interface SnapshotReader {
  /** The newest snapshot; number 0 before the first was taken. */
  readonly head: () => Promise<SnapshotRow>;
  /** By number, or the newest not after a moment. Refuses GIANH_UNKNOWN_SNAPSHOT. */
  readonly asOf: (asked: { readonly snapshot: number } | { readonly time: Instant }) => Promise<SnapshotRow>;
}
