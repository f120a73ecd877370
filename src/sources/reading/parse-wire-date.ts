import { type Day, dayFromNumber, dayNumber } from '#domain';
import type { WireDate, WireDateFormat } from './wire-date.js';
import { dayText, isCivilDate, momentText, numberAt } from './wire-date-parts.js';

/**
 * Reads a wire field as a moment of the declared format; `undefined` for what is none, never a guess.
 *
 * Digits without separators may stop at a whole part (`20210709` in a `yyyyMMddHHmmss` field is that day) and may have
 * month and day zeroed. ISO text may carry a zone, which is honoured; without one it is wall time in Viet Nam, as are
 * all other formats. Hand arithmetic without `Date` or regular expressions on the common path: it is called for every
 * date of every row.
 */
export function parseWireDate(text: string, format: WireDateFormat): WireDate | undefined {
  switch (format) {
    case 'yyyyMMddHHmmss':
      return fromDigits(text, 14);
    case 'yyyyMMddHHmm':
      return fromDigits(text, 12);
    case 'yyyyMMdd':
      return fromDigits(text, 8);
    case 'ISO':
      return fromIso(text, 84);
    case 'yyyy-MM-dd HH:mm:ss':
      return fromIso(text, 32);
    case 'dd/MM/yyyy':
      return fromSlashes(text);
    case 'EXCEL_SERIAL':
      return fromSerial(text);
  }
}

function fromDigits(text: string, longest: number): WireDate | undefined {
  const length = text.length;
  if (length > longest || (length !== 14 && length !== 12 && length !== 8)) return undefined;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 4, 2);
  const day = numberAt(text, 6, 2);
  const hour = length > 8 ? numberAt(text, 8, 2) : 0;
  const minute = length > 8 ? numberAt(text, 10, 2) : 0;
  const second = length > 12 ? numberAt(text, 12, 2) : 0;
  if (month === 0 || day === 0) {
    if (hour !== 0 || minute !== 0 || second !== 0) return undefined;
    return whole(year, month, day);
  }
  if (length === 8) return isCivilDate(year, month, day) ? civil(dayText(year, month, day)) : undefined;
  return moment(year, month, day, hour, minute, second, length === 12);
}

/** `yyyy-MM-dd`, then a separator with this character code and `HH:mm[:ss[.fraction]][zone]`. */
function fromIso(text: string, separator: number): WireDate | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  if (text.length === 10) return isCivilDate(year, month, day) ? civil(text) : undefined;
  if (text.charCodeAt(10) !== separator || text.charCodeAt(13) !== 58) return undefined;
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  if (text.length === 16) return moment(year, month, day, hour, minute, 0, true);
  if (text.length === 19 && text.charCodeAt(16) === 58) {
    return moment(year, month, day, hour, minute, numberAt(text, 17, 2), false);
  }
  const tail = /^(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text.slice(16));
  if (!tail) return undefined;
  const local = moment(year, month, day, hour, minute, Number(tail[1] ?? 0), tail[1] === undefined);
  return local && tail[2] !== undefined ? inZone(local, tail[2]) : local;
}

/** Wall time of another zone: what was taken for Viet Nam's is moved by the difference from UTC+7. */
function inZone(local: WireDate, zone: string): WireDate | undefined {
  const digits = zone.replace(':', '');
  const minutes = zone === 'Z' ? 0 : Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  if (minutes > 14 * 60) return undefined;
  const moved = 7 * 60 - (digits.startsWith('-') ? -minutes : minutes);
  if (moved === 0) return local;
  const instant = local.instant!;
  const total = numberAt(instant, 11, 2) * 60 + numberAt(instant, 14, 2) + 7 * 60 + moved;
  const date = dayFromNumber(dayNumber(instant.slice(0, 10)) + Math.floor(total / 1_440));
  const minuteOfDay = ((total % 1_440) + 1_440) % 1_440;
  return moment(
    numberAt(date, 0, 4),
    numberAt(date, 5, 2),
    numberAt(date, 8, 2),
    Math.floor(minuteOfDay / 60),
    minuteOfDay % 60,
    numberAt(instant, 17, 2),
    local.precision === 'MINUTE',
  );
}

/** `dd/MM/yyyy`, one-digit days and months too, and the partial `MM/yyyy` and `yyyy` of the civil-status service. */
function fromSlashes(text: string): WireDate | undefined {
  const parts = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[3]), Number(parts[2] ?? 0), Number(parts[1] ?? 0)];
  if (parts[1] !== undefined && day > 0 && month > 0) {
    return isCivilDate(year, month, day) ? civil(dayText(year, month, day)) : undefined;
  }
  const found = whole(year, month, day);
  return found && { ...found, zeroed: parts[1] !== undefined || (parts[2] !== undefined && month === 0) };
}

/** Days since 1899-12-30 as spreadsheets count them, with the time of day as a fraction, to the second. */
function fromSerial(text: string): WireDate | undefined {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text)) return undefined;
  const seconds = Math.round(Number(text) * 86_400);
  const serial = Math.floor(seconds / 86_400);
  // Serial 60 is the 29 February 1900 that never was; before it every day is off by one.
  if (serial < 61 || serial > 2_958_465) return undefined;
  const day = dayFromNumber(serial - 25_569);
  const rest = seconds - serial * 86_400;
  if (!text.includes('.')) return civil(day);
  const [hour, minute] = [Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60)];
  return moment(numberAt(day, 0, 4), numberAt(day, 5, 2), numberAt(day, 8, 2), hour, minute, rest % 60, false);
}

/** A year, or a month of it, whose finer parts were written as zeros. */
function whole(year: number, month: number, day: number): WireDate | undefined {
  if (!(year >= 1) || !(month >= 0 && month <= 12) || day !== 0) return undefined;
  return { day: dayText(year, month || 1, 1), precision: month === 0 ? 'YEAR' : 'MONTH', zeroed: true };
}

function civil(day: Day): WireDate {
  return { day, precision: 'DAY', zeroed: false };
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  toTheMinute: boolean,
): WireDate | undefined {
  if (!isCivilDate(year, month, day) || !(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59)) return undefined;
  if (!(second >= 0 && second <= 59)) return undefined;
  return {
    day: dayText(year, month, day),
    instant: momentText(year, month, day, hour, minute, second),
    precision: toTheMinute ? 'MINUTE' : 'SECOND',
    zeroed: false,
  };
}
