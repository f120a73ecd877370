import type { Day } from './day.js';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a value is a day that exists: `2024-02-29` is, `2023-02-29`, `2024-2-9` and `0000-00-00` are not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const dayOfMonth = Number(value.slice(8, 10));
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= (month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
