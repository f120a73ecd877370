import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';

/**
 * The first day on which something no longer stands: the day after its last day, never before its first.
 *
 * A last day before the first (a slip of the source, flagged END_BEFORE_START) closes on the first day, so that a stock
 * never falls below what was opened. `undefined` while there is no last day.
 */
export function leftDay(beginDay: Day | undefined, endDay: Day | undefined): Day | undefined {
  if (beginDay === undefined || endDay === undefined) return undefined;
  return endDay < beginDay ? beginDay : addDays(endDay, 1);
}
