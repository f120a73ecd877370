import type { Day } from './day.js';
import { dayFromNumber, dayNumber } from './day-number.js';

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}
