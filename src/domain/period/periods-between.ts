import { GianhError } from '#kernel';
import { nextPeriod, previousPeriod } from './neighbour-periods.js';
import { parsePeriod } from './parse-period.js';
import { type Grain, grains, type Period } from './period.js';
import { periodOf, schoolTerm } from './period-of.js';
import { defaultSchoolTerms, type SchoolTerms } from './school-terms.js';
import type { Day } from '../day/day.js';

/** More periods than any answer holds; the reader's own limits are far lower. */
export const mostPeriods = 10_000;

/**
 * The periods of a grain that begin in the range from the first day of one period to the last day of another, in order.
 *
 * `periodsBetween('2021', '2022-Q1', 'MONTH')` is 15 months. Refuses a range that runs backwards or in which none begins
 * (GIANH_BAD_PERIOD), and more than 10,000 periods (GIANH_RANGE_TOO_LARGE).
 */
export function periodsBetween(
  fromCode: string,
  toCode: string,
  grain: Grain,
  terms: SchoolTerms = defaultSchoolTerms,
): readonly Period[] {
  const { from } = parsePeriod(fromCode, terms);
  const { to } = parsePeriod(toCode, terms);
  if (to <= from) {
    throw new GianhError('GIANH_BAD_PERIOD', `The range ${fromCode} to ${toCode} runs backwards. Swap its ends.`);
  }
  const begun = latestBegun(from, grain, terms);
  const periods: Period[] = [];
  for (
    let next = begun.from < from ? nextPeriod(begun, terms) : begun;
    next.from < to;
    next = nextPeriod(next, terms)
  ) {
    if (periods.length === mostPeriods) {
      const message = `The range ${fromCode} to ${toCode} holds more than ${mostPeriods} periods of grain ${grain}. Ask for fewer.`;
      throw new GianhError('GIANH_RANGE_TOO_LARGE', message, { limit: mostPeriods });
    }
    periods.push(next);
  }
  if (periods.length === 0) {
    const finer = grains.slice(0, grains.indexOf(grain)).join(', ');
    const message = `No ${grain} begins in the range ${fromCode} to ${toCode}. Widen it or ask for a finer grain (${finer}).`;
    throw new GianhError('GIANH_BAD_PERIOD', message);
  }
  return periods;
}

/** The last `count` periods of a grain as of a day, oldest first: whole ones, or up to the one `day` lies in. */
export function lastPeriods(
  day: Day,
  count: number,
  grain: Grain,
  includeCurrent = false,
  terms: SchoolTerms = defaultSchoolTerms,
): readonly Period[] {
  const refuse = (limit: string) =>
    new GianhError('GIANH_RANGE_TOO_LARGE', `${count} periods of grain ${grain} were asked for; ${limit}.`, { count });
  if (!Number.isInteger(count) || count < 1 || count > mostPeriods) throw refuse(`ask for 1 to ${mostPeriods}`);
  let period = latestBegun(day, grain, terms);
  if (!includeCurrent && day < period.to) period = previousPeriod(period, terms);
  const periods = [period];
  while (periods.length < count) {
    period = previousPeriod(period, terms);
    if (period.to <= '1900-01-01') throw refuse('they go back to 1900 at most');
    periods.push(period);
  }
  return periods.reverse();
}

/** The period in which a day lies, or for a day between two school terms the term before. */
export function latestBegun(day: Day, grain: Grain, terms: SchoolTerms): Period {
  const found = periodOf(day, grain, terms);
  if (found !== undefined) return found;
  const { from } = periodOf(day, 'SCHOOL_YEAR');
  const startYear = Number(from.slice(0, 4));
  const both = [schoolTerm(startYear, 2, terms), schoolTerm(startYear, 1, terms)];
  return both.find((term) => term.from <= day) ?? schoolTerm(startYear - 1, 2, terms);
}
