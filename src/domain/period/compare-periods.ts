import { addDays } from '../day/add-days.js';
import { dayNumber } from '../day/day-number.js';
import { isDay } from '../day/is-day.js';
import type { Day } from '../day/day.js';
import { previousPeriod, samePeriodLastYear } from './neighbour-periods.js';
import type { Period } from './period.js';
import type { PeriodWindow } from './period-window.js';
import { defaultSchoolTerms, type SchoolTerms } from './school-terms.js';

export const periodComparisons = ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR', 'YEAR_TO_DATE'] as const;

/** What a period is compared with; YEAR_TO_DATE: the year up to it with the year before up to the same period. */
export type PeriodComparison = (typeof periodComparisons)[number];

/** The other side of a comparison, and the window in which both sides are read. */
export interface ComparedPeriod {
  readonly period: Period;
  readonly window?: PeriodWindow;
  /** The other period is over but only its beginning is counted, because this one runs. */
  readonly cut: boolean;
}

/**
 * The period a period is compared with on a day; `undefined` where there is none: the year before has no 29 February or
 * week 53, or the period has not begun.
 *
 * One that still runs is compared with as much of the other as has passed of it: up to the same day of the month a year
 * before, else as many days (ADR 8). Such a beginning has a code of its own, `2024-11..2024-11-23`.
 */
export function comparePeriod(
  period: Period,
  against: PeriodComparison,
  today: Day,
  terms: SchoolTerms = defaultSchoolTerms,
): ComparedPeriod | undefined {
  if (today < period.from) return undefined;
  const window = against === 'YEAR_TO_DATE' ? ({ kind: 'YEAR_TO_DATE' } as const) : undefined;
  const other = against === 'PREVIOUS_PERIOD' ? previousPeriod(period, terms) : samePeriodLastYear(period, terms);
  if (other === undefined) return undefined;
  const to = today < period.to ? endOfPart(period, other, against, addDays(today, 1)) : other.to;
  const cut = to < other.to;
  return { period: cut ? beginningOf(other, to) : other, ...(window ? { window } : {}), cut };
}

/** The first days of a period, up to but without `to`, as a period of its own. */
export function beginningOf(period: Period, to: Day): Period {
  return { ...period, code: `${period.code}..${addDays(to, -1)}`, to };
}

/** The day on which as much of the other period has passed as of this one on `tomorrow`; never after its end. */
function endOfPart(period: Period, other: Period, against: PeriodComparison, tomorrow: Day): Day {
  if (tomorrow === period.to) return other.to;
  const elapsed = dayNumber(tomorrow) - dayNumber(period.from);
  const byMonths = period.grain !== 'DAY' && period.grain !== 'WEEK';
  const end = against !== 'PREVIOUS_PERIOD' && byMonths ? yearBefore(tomorrow) : addDays(other.from, elapsed);
  return end < other.to ? end : other.to;
}

/** The same day a year before; the day after 28 February where it is 29 February. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const before = `${year}${day.slice(4)}`;
  return isDay(before) ? before : `${year}-03-01`;
}
