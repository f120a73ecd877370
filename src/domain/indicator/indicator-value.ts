import type { Day } from '../day/day.js';

/** What kind of figure it is: the warehouse keeps all four of one indicator and period side by side. */
export const indicatorStatuses = ['PLAN', 'ESTIMATE', 'ACTUAL', 'OFFICIAL'] as const;

export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** One figure of the indicator warehouse: an office's indicator for a period, in one status. */
export interface IndicatorValue {
  readonly officeCode: string;
  readonly agencyId: number;
  readonly indicatorCode: string;
  readonly indicatorName?: string;
  /** `2021-06`, `2021-Q2`, `2021-H1`, `2021`, `2021-2025`. */
  readonly periodCode: string;
  readonly periodGrain: IndicatorGrain;
  readonly periodLastDay: Day;
  readonly status: IndicatorStatus;
  /** Decimal as text, as received but for its decimal sign. */
  readonly value: string;
  readonly unit?: string;
}

/** The warehouse's kinds of period. */
export const indicatorGrains = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'FIVE_YEARS'] as const;

export type IndicatorGrain = (typeof indicatorGrains)[number];
