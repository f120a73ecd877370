import type { Day, Instant, Period, PeriodWindow } from '#domain';

/** Keep only (or, with `not`, leave out) these members of a dimension. */
export interface DimensionFilter {
  readonly dimension: string;
  readonly in: readonly string[];
  readonly not?: boolean;
}

/**
 * A place as asked: an area code, read as of each period's last day (or of the frame's); a fixed unit version; or the
 * members of a dimension wherever they lie (a facility, a school, an agency, a procedure, under every code it had).
 */
export type AskedArea =
  | { readonly code: string }
  | { readonly unitId: number }
  | { readonly dimension: string; readonly members: readonly string[] };

/** A question in domain terms; at most one dimension in `by` and one filter. */
export interface MetricQuery {
  readonly keys: readonly string[];
  readonly areas: readonly AskedArea[];
  readonly periods: readonly Period[];
  readonly by?: readonly string[];
  readonly where?: readonly DimensionFilter[];
  /** Everything in the structure that stands on this day; without it, each period in the structure of its own last day. */
  readonly frame?: Day;
  /** Each period with those before it: from the year's beginning, or the last `count` of its grain; by itself if absent. */
  readonly window?: PeriodWindow;
  readonly snapshot: SnapshotView;
  /** COLUMNS: numbers and absences only; ROWS where nothing is said, and of a break-down. */
  readonly form?: 'ROWS' | 'COLUMNS';
  /** GUARDED: whoever asks has no access to records and is not told of few cases; FULL where nothing is said. */
  readonly sight?: Sight;
}

export type Sight = 'FULL' | 'GUARDED';

/** The snapshot a question is answered at, with its own civil day. */
export interface SnapshotView {
  readonly n: number;
  /** Civil day of the snapshot: "today" of the answer. */
  readonly day: string;
  /** When lateness is measured: now of the present, of an earlier state its own time; absent: the end of `day`. */
  readonly at?: Instant;
  /** Nobody asked for an earlier state: deliveries since the snapshot count too, though they changed nothing. */
  readonly isPresent?: boolean;
  /** It is the newest or closes a period: of no other are viewers without access to records told guarded numbers. */
  readonly isPublished?: boolean;
}
