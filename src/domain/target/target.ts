import type { AreaLevel } from '../area/unit-version.js';
import type { Day } from '../day/day.js';
import type { Grain } from '../period/period.js';

export const goalKinds = ['AT_LEAST', 'AT_MOST', 'RANK_WITHIN', 'BAND'] as const;

/** Among whom a rank or a band is meant. */
export const comparisonGroups = ['COUNTRY', 'REGION'] as const;
export type ComparisonGroup = (typeof comparisonGroups)[number];

/** What is to be reached: a value, a place among others, or a group that a publisher names. */
export type Goal =
  | { readonly kind: 'AT_LEAST' | 'AT_MOST'; readonly value: number }
  | { readonly kind: 'RANK_WITHIN'; readonly rank: number; readonly among?: ComparisonGroup }
  | {
      readonly kind: 'BAND';
      readonly band: string;
      /** The band's place among those of its publisher, 1 is best: what a metric of bands says is measured by it. */
      readonly place?: number;
      readonly among?: ComparisonGroup;
    };

/** A target that a document sets for a metric, for one unit or for every unit of a level. */
export interface Target {
  readonly metric: string;
  /** The unit that the code meant on the day; nobody takes over a target by merging with it. */
  readonly area?: { readonly code: string; readonly on: Day };
  /** Every unit of this level; where neither area nor level is named, every unit. */
  readonly level?: AreaLevel;
  /** Only periods of this grain; absent: every one. */
  readonly grain?: Grain;
  /** Periods that lie within `from <= d < to`. */
  readonly from: Day;
  readonly to?: Day;
  readonly goal: Goal;
  readonly document: string;
  /** Code of the agency that answers for it, where the document names one. */
  readonly responsibleAgency?: string;
  readonly note?: string;
}
