import type { Day } from '../day/day.js';
import { previousPeriod } from './neighbour-periods.js';
import type { Period } from './period.js';
import { periodOf } from './period-of.js';
import { defaultSchoolTerms, type SchoolTerms } from './school-terms.js';

/** A period with those before it: from the beginning of its year, or the last `count` of its grain together. */
export type PeriodWindow = { readonly kind: 'YEAR_TO_DATE' } | { readonly kind: 'ROLLING'; readonly count: number };

/**
 * The days `from <= d < to` of a window that ends with a period; without window the period's own.
 *
 * The year of a school term or school year is the school year, that of an ISO week the one its Thursday lies in.
 */
export function windowSpan(
  period: Period,
  window: PeriodWindow | undefined,
  terms: SchoolTerms = defaultSchoolTerms,
): { readonly from: Day; readonly to: Day } {
  if (window === undefined) return { from: period.from, to: period.to };
  if (window.kind === 'YEAR_TO_DATE') return { from: beginningOfYear(period), to: period.to };
  let first = period;
  for (let index = 1; index < window.count; index += 1) first = previousPeriod(first, terms);
  return { from: first.from, to: period.to };
}

function beginningOfYear({ code, from, grain }: Period): Day {
  if (grain === 'SCHOOL_TERM' || grain === 'SCHOOL_YEAR') return periodOf(from, 'SCHOOL_YEAR').from;
  return grain === 'WEEK' ? periodOf(weekOne(code), 'WEEK').from : `${from.slice(0, 4)}-01-01`;
}

/** The fourth of January always lies in the first ISO week of its year. */
const weekOne = (code: string): Day => `${code.slice(0, 4)}-01-04`;
