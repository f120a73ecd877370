import type { SnapshotBooks } from './take-snapshot.js';

/** A snapshot as a reader names it. */
export interface SnapshotRow extends Required<SnapshotBooks> {
  readonly n: number;
  /** When it was taken; for the empty hub (0) the present. */
  readonly at: string;
  readonly cause: string;
  readonly changes: number;
  /** Pinned: kept for ever, whatever the retention says. */
  readonly kept: boolean;
  readonly name?: string;
  /** Code of the period that was closed with it. */
  readonly closes?: string;
}

/** Columns of the table `snapshot` that `snapshotOfRow` reads. */
export const snapshotColumns =
  'n, at, cause, changes, definition_set, area_book, registers, calendar, targets, loading, kept, name, closes';

/** A row of the table `snapshot`. */
export const snapshotOfRow = (row: Readonly<Record<string, unknown>>): SnapshotRow => ({
  n: row['n'] as number,
  at: row['at'] as string,
  cause: row['cause'] as string,
  changes: row['changes'] as number,
  definitionSet: row['definition_set'] as string,
  areaBook: row['area_book'] as string,
  registers: row['registers'] as string,
  calendar: row['calendar'] as string,
  targets: row['targets'] as string,
  loading: (row['loading'] as readonly string[] | null) ?? [],
  kept: row['kept'] as boolean,
  name: (row['name'] as string | null) ?? undefined,
  closes: (row['closes'] as string | null) ?? undefined,
});
