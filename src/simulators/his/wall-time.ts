/** Wall time in Viet Nam as whole minutes since 1970-01-01 00:00 there; no zone ever enters. */
export type WallMinute = number;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

export function minuteOfDay(day: string, minute = 0): WallMinute {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 60_000 + minute;
}

/** `yyyyMMddHHmm`; nothing for nothing. */
export function wallTime(minute: WallMinute | undefined): string {
  if (minute === undefined) return '';
  const at = new Date(minute * 60_000);
  return `${wallDay(minute)}${pad(at.getUTCHours())}${pad(at.getUTCMinutes())}`;
}

/** `yyyyMMdd` */
export function wallDay(minute: WallMinute): string {
  const at = new Date(minute * 60_000);
  return `${at.getUTCFullYear()}${pad(at.getUTCMonth() + 1)}${pad(at.getUTCDate())}`;
}

/** `YYYY-MM-DD` */
export function dayOf(minute: WallMinute): string {
  const text = wallDay(minute);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

export function addDays(day: string, count: number): string {
  return dayOf(minuteOfDay(day, count * 1_440));
}
