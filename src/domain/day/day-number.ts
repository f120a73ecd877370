import type { Day } from './day.js';
import { isDay } from './is-day.js';

/*
 * Civil day <-> serial number in the proleptic Gregorian calendar, by integer arithmetic on years that begin in March
 * (so that the leap day is the last of its year). The days a hub meets are few, so both directions are remembered,
 * within 1900 to 2199 only: what strangers ask must not fill the memory.
 */
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01 (day 0). Throws a RangeError for text that is no day: check input with `isDay` first. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day (YYYY-MM-DD).`);
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return remember(day, era * 146_097 + dayOfEra - 719_468);
}

/** The day with that serial number; inverse of `dayNumber` for years 0001 to 9999, a RangeError outside them. */
export function dayFromNumber(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!Number.isInteger(number) || year < 1 || year > 9999) throw new RangeError(`No day has the number ${number}.`);
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
  remember(day, number);
  return day;
}

function remember(day: Day, number: number): number {
  if (day >= '1900' && day < '2200') {
    numbers.set(day, number);
    days.set(number, day);
  }
  return number;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
