import type { Day, Instant } from '#domain';

const pairs: readonly string[] = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The whole number written in `count` digits at `start`; NaN where anything else stands there. */
export function numberAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether the calendar has that day; false for NaN parts. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

export function dayText(year: number, month: number, day: number): Day {
  return `${yearText(year)}-${pairs[month]}-${pairs[day]}`;
}

/** The instant of a wall time in Viet Nam (UTC+7 all year): seven hours earlier, often on the day before. */
export function momentText(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Instant {
  const clock = `T${pairs[(hour + 17) % 24]}:${pairs[minute]}:${pairs[second]}Z`;
  if (hour >= 7) return dayText(year, month, day) + clock;
  if (day > 1) return dayText(year, month, day - 1) + clock;
  if (month > 1) return dayText(year, month - 1, lengthOf(year, month - 1)) + clock;
  return dayText(year - 1, 12, 31) + clock;
}

function lengthOf(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return monthLengths[month - 1]!;
}

function yearText(year: number): string {
  return year >= 1_000 ? String(year) : String(year).padStart(4, '0');
}
