import type { Day } from '../day/day.js';
import { dayFromNumber, dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import { weekdayOfNumber } from '../day/weekday.js';
import type { CalendarDay } from './calendar-day.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * A working calendar over announced days; it covers the whole years from the first to the last of them.
 *
 * Counting takes constant time at any distance: weekdays by arithmetic, plus a running sum of what the announced days
 * add (a worked Saturday) or take away (a holiday on a weekday).
 */
export function createWorkingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const announced = new Map(days.map((entry) => [entry.day, entry]));
  const years = days.map(({ day }) => day.slice(0, 4)).sort();
  const covered = years.length === 0 ? undefined : { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
  const { first, deviations } = runningDeviation(days);

  function isWorkingDay(day: Day): boolean {
    const kind = announced.get(day)?.kind;
    return kind === undefined ? !isWeekend(dayNumber(day)) : kind === 'WORKED_SATURDAY';
  }

  /** Working days up to and with a day, from a fixed origin. */
  function workedUpTo(number: number): number {
    if (number < first) return weekdaysUpTo(number);
    return weekdaysUpTo(number) + (deviations[number - first] ?? deviations.at(-1) ?? 0);
  }

  function countWorkingDays(fromDay: Day, toDay: Day): number {
    return workedUpTo(dayNumber(toDay)) - workedUpTo(dayNumber(fromDay));
  }

  function addWorkingDays(day: Day, count: number): Day {
    if (!Number.isFinite(count)) throw new RangeError(`${count} is not a number of working days.`);
    const whole = count > 0 ? Math.ceil(count) : Math.floor(count);
    if (whole === 0) return day;
    const start = dayNumber(day);
    const goal = workedUpTo(start) + whole;
    // The first day by which the goal is reached is itself a working day. Find it between two bounds by halving.
    let reach = Math.abs(whole) * 2 + 30;
    while (whole > 0 ? workedUpTo(start + reach) < goal : workedUpTo(start - reach) >= goal) reach *= 2;
    let [low, high] = whole > 0 ? [start, start + reach] : [start - reach, start];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (workedUpTo(middle) < goal) low = middle;
      else high = middle;
    }
    return dayFromNumber(high);
  }

  return {
    isWorkingDay,
    countWorkingDays,
    addWorkingDays,
    workingDaysBetween: (from, to) => countWorkingDays(dayOfInstant(from), dayOfInstant(to)),
    dayKind(day) {
      const entry = announced.get(day);
      if (entry !== undefined) return { kind: entry.kind, name: entry.name };
      return { kind: isWeekend(dayNumber(day)) ? 'WEEKEND' : 'WORKING' };
    },
    isCovered: (day) => covered !== undefined && covered.from <= day && day <= covered.to,
  };
}

function isWeekend(number: number): boolean {
  return weekdayOfNumber(number) >= 6;
}

/** Mondays to Fridays up to and with a day, from Monday 1969-12-29 on. */
function weekdaysUpTo(number: number): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/** What the announced days changed so far, per day from the first of them to the last. */
function runningDeviation(days: readonly CalendarDay[]): {
  readonly first: number;
  readonly deviations: readonly number[];
} {
  const changes = new Map<number, number>();
  for (const { day, kind } of days) {
    const number = dayNumber(day);
    const works = kind === 'WORKED_SATURDAY' ? 1 : 0;
    changes.set(number, works - (isWeekend(number) ? 0 : 1));
  }
  const numbers = [...changes.keys()].sort((one, other) => one - other);
  const first = numbers[0] ?? 0;
  const length = numbers.length === 0 ? 0 : numbers.at(-1)! - first + 1;
  let sum = 0;
  const deviations = Array.from({ length }, (_, index) => (sum += changes.get(first + index) ?? 0));
  return { first, deviations };
}
