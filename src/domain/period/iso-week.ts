import type { Day } from '../day/day.js';
import { dayFromNumber, dayNumber } from '../day/day-number.js';
import { weekdayOfNumber } from '../day/weekday.js';

/** The ISO 8601 week of a day: the week belongs to the year that its Thursday lies in. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number; readonly monday: Day } {
  const number = dayNumber(day);
  const monday = number - weekdayOfNumber(number) + 1;
  const year = Number(dayFromNumber(monday + 3).slice(0, 4));
  return { year, week: (monday - firstMonday(year)) / 7 + 1, monday: dayFromNumber(monday) };
}

/** The Monday of an ISO week, or `undefined` for a week 53 that the year does not have. */
export function mondayOfIsoWeek(year: number, week: number): Day | undefined {
  const monday = dayFromNumber(firstMonday(year) + (week - 1) * 7);
  const found = isoWeekOf(monday);
  return found.year === year && found.week === week ? monday : undefined;
}

/** Number of the Monday of week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = dayNumber(`${String(year).padStart(4, '0')}-01-04`);
  return fourth - weekdayOfNumber(fourth) + 1;
}
