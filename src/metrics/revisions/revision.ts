import type { AskedArea, DimensionFilter, Sight, SnapshotView } from '../query/metric-query.js';
import type { Day, Period, PeriodWindow } from '#domain';
import type { SnapshotRow } from '#store';
import type { MetricValue } from '../value/metric-value.js';

/** One value as it was answered: which, and at which snapshot. */
export interface RevisionQuestion {
  readonly key: string;
  readonly area: AskedArea;
  readonly period: Period;
  readonly where?: readonly DimensionFilter[];
  readonly frame?: Day;
  readonly window?: PeriodWindow;
  readonly snapshot: SnapshotView;
  readonly sight?: Sight;
  /** Number of the last snapshot to look at: the newest. */
  readonly until: number;
}

/** What one later snapshot made of the value. */
export interface Revision {
  readonly snapshot: SnapshotRow;
  readonly before: MetricValue;
  readonly after: MetricValue;
}

/** Revisions, oldest first. */
export interface Revisions {
  readonly revisions: readonly Revision[];
  /** False when there were more changes than are looked at: then only the newest are here, several perhaps as one. */
  readonly complete: boolean;
}
