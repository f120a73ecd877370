const { floor } = Math;
const { NaN: notANumber } = Number;
const ZERO = 0x30;

/** A wall time `yyyyMMddHHmm` as that number (202107091530), from its bytes; NaN for anything else, zeroed parts included. */
export function wallTimeAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 12) return notANumber;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return notANumber;
    value = value * 10 + digit;
  }
  const [month, day] = [floor(value / 1_000_000) % 100, floor(value / 10_000) % 100];
  const isMoment = month >= 1 && month <= 12 && day >= 1 && day <= 31 && value % 10_000 < 2_400 && value % 100 < 60;
  return isMoment ? value : notANumber;
}

/** Minutes from one wall time to another, both as `wallTimeAt` gives them. */
export function minutesBetween(from: number, to: number): number {
  return minuteNumber(to) - minuteNumber(from);
}

function minuteNumber(time: number): number {
  const year = floor(time / 100_000_000);
  const month = floor(time / 1_000_000) % 100;
  const day = floor(time / 10_000) % 100;
  return Date.UTC(year, month - 1, day, floor(time / 100) % 100, time % 100) / 60_000;
}
