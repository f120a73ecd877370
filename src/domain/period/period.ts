import type { Day } from '../day/day.js';

export const grains = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'SCHOOL_TERM', 'SCHOOL_YEAR'] as const;

export type Grain = (typeof grains)[number];

/** A named stretch of civil days, `from <= d < to`; its code is unique over all grains. */
export interface Period {
  /** 2021-06-15, 2021-W23, 2021-06, 2021-Q2, 2021, SY2020-2021-T1, SY2020-2021. */
  readonly code: string;
  readonly grain: Grain;
  readonly from: Day;
  /** The first day after it. */
  readonly to: Day;
}
