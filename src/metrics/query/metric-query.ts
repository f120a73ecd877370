import type { Period } from '#domain';

/** Keep only (or, with `not`, leave out) these members of a dimension. */
export interface DimensionFilter {
  readonly dimension: string;
  readonly in: readonly string[];
  readonly not?: boolean;
}

/** An area as asked: a code, read as of each period's last day, or a fixed unit version. */
export type AskedArea = { readonly code: string } | { readonly unitId: number };

/** A question in domain terms; at most one dimension in `by` and one filter. */
export interface MetricQuery {
  readonly keys: readonly string[];
  readonly areas: readonly AskedArea[];
  readonly periods: readonly Period[];
  readonly by?: readonly string[];
  readonly where?: readonly DimensionFilter[];
  readonly snapshot: SnapshotView;
}

/** The snapshot a question is answered at, with its own civil day. */
export interface SnapshotView {
  readonly n: number;
  /** Civil day of the snapshot: "today" of the answer. */
  readonly day: string;
}
