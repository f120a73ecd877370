import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Instant } from '../day/instant.js';
import { secondsOfInstant } from './seconds-of-instant.js';
import type { SupplementSpan } from './supplement-spans.js';

/** Time spent waiting for the applicant until `end`, in seconds of the clock and in working days; an open wait runs to it. */
export function supplementTime(
  spans: readonly SupplementSpan[],
  end: Instant,
  calendar: WorkingCalendar,
): { readonly seconds: number; readonly workingDays: number } {
  let seconds = 0;
  let workingDays = 0;
  for (const { from, to } of spans) {
    const until = to !== undefined && to < end ? to : end;
    if (until <= from) continue;
    seconds += secondsOfInstant(until) - secondsOfInstant(from);
    workingDays += calendar.workingDaysBetween(from, until);
  }
  return { seconds, workingDays };
}
