import { GianhError } from '#kernel';
import { addDays } from '../day/add-days.js';
import { dayOfInstant, instantOfDay } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import { nextPeriod } from './neighbour-periods.js';
import type { Grain, Period } from './period.js';
import { latestBegun, mostPeriods } from './periods-between.js';
import { defaultSchoolTerms, type SchoolTerms } from './school-terms.js';

/**
 * The periods of a grain that share a moment with `[from, to)`, in order: what a dashboard's time picker asks. The first
 * and the last may reach beyond the range, they are whole periods all the same.
 *
 * Refuses a range that runs backwards or touches none (GIANH_BAD_PERIOD), and more than 10,000 (GIANH_RANGE_TOO_LARGE).
 */
export function periodsTouching(
  from: Instant,
  to: Instant,
  grain: Grain,
  terms: SchoolTerms = defaultSchoolTerms,
): readonly Period[] {
  if (to <= from) {
    throw new GianhError('GIANH_BAD_PERIOD', `The range ${from} to ${to} runs backwards. Swap its ends.`);
  }
  const first = dayOfInstant(from);
  const lastDay = dayOfInstant(to);
  const end = instantOfDay(lastDay) === to ? lastDay : addDays(lastDay, 1);
  const periods: Period[] = [];
  for (let next = latestBegun(first, grain, terms); next.from < end; next = nextPeriod(next, terms)) {
    if (next.to <= first) continue;
    if (periods.length === mostPeriods) {
      const message = `The range ${from} to ${to} holds more than ${mostPeriods} periods of grain ${grain}. Ask for fewer.`;
      throw new GianhError('GIANH_RANGE_TOO_LARGE', message, { limit: mostPeriods });
    }
    periods.push(next);
  }
  if (periods.length > 0) return periods;
  throw new GianhError('GIANH_BAD_PERIOD', `No ${grain} touches the range ${from} to ${to}. Widen it.`);
}
