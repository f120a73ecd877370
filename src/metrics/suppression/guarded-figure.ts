import type { FixedFilter } from '../definition/metric-definition.js';

/**
 * A count that is told to viewers without access to records only where it is large enough: a measure within a metric's own
 * filter. All metrics that show it, or what it counts the cases of, are hidden and shown together.
 */
export interface GuardedFigure {
  readonly counted: string;
  readonly where: readonly FixedFilter[];
  /** The same count without the filter is guarded and told too: what the filter leaves out follows from both. */
  readonly isPart: boolean;
  /** Counts from 1 to below this are hidden. */
  readonly minN: number;
  /** The one dimension by which it is broken down; none where its cells hold no dimension. */
  readonly cut?: string;
  readonly axis: TimeAxis;
}

/**
 * Whole months, quarters and years that add up (CIVIL); the ends of months, of a stock (MONTH_END); each of them by itself,
 * where something of a stock is in the count (PERIOD); school years, where the metrics know nothing else.
 */
export type TimeAxis = 'CIVIL' | 'MONTH_END' | 'PERIOD' | 'SCHOOL_YEAR';

/** What stands between a metric and viewers without access to records. */
export interface Guard {
  readonly figures: readonly GuardedFigure[];
  /** Dimensions that would tell a figure guarded elsewhere. */
  readonly closed: readonly string[];
}

/** One name per figure, so that metrics that share it share its decision. */
export const figureName = ({ counted, where }: GuardedFigure): string => JSON.stringify([counted, where]);
