import type { Day } from './day.js';
import { dayNumber } from './day-number.js';

/** The day of the week as ISO 8601 counts: Monday 1 to Sunday 7. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The same for a day number; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
