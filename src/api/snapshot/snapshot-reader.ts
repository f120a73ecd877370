import type { Instant } from '#domain';

/** A snapshot as the store has it. */
export interface SnapshotRow {
  readonly n: number;
  readonly at: Instant;
  readonly cause: string;
  readonly changes: number;
  readonly definitionSet: string;
  readonly areaBook: string;
  readonly registers: string;
  readonly calendar: string;
  readonly kept: boolean;
  readonly name?: string;
}

/** Where the api finds snapshots; one statement each. */
export interface SnapshotReader {
  /** The newest snapshot; `undefined` before the first was taken. */
  head(): Promise<SnapshotRow | undefined>;
  byNumber(n: number): Promise<SnapshotRow | undefined>;
  /** The newest snapshot not after that moment. */
  notAfter(time: Instant): Promise<SnapshotRow | undefined>;
}
