import { dayOfInstant, type Instant, secondsOfInstant } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';
import type { Freshness } from './freshness.js';

/**
 * The tile's sentence: through when there are data and how late the rest is ("số liệu đến 23:40, trễ 2 giờ 20"); absent
 * where nobody owes the figures.
 */
export function describeFreshness(freshness: Freshness): Bilingual | undefined {
  const { state, dataThrough, lateReporters, reporters, expectedBy, measuredAt } = freshness;
  if (reporters === 0) return undefined;
  const late = lateReporters.length;
  const seconds = late > 0 && expectedBy ? secondsOfInstant(measuredAt) - secondsOfInstant(expectedBy) : 0;
  const [vi, en]: [string[], string[]] = [[], []];
  if (dataThrough === undefined) {
    vi.push('chưa nhận được số liệu');
    en.push('no data received yet');
  } else {
    const [time, day] = wallTime(dataThrough);
    const isToday = dayOfInstant(dataThrough) === dayOfInstant(measuredAt);
    vi.push(isToday ? `số liệu đến ${time}` : `số liệu đến ${time} ngày ${day}`);
    en.push(isToday ? `data through ${time}` : `data through ${time} on ${day}`);
  }
  if (late > 0) {
    vi.push(`trễ ${duration(seconds, 'vi')}${reporters > 1 ? ` (${late}/${reporters} đơn vị)` : ''}`);
    en.push(`${duration(seconds, 'en')} late${reporters > 1 ? ` (${late} of ${reporters} reporters)` : ''}`);
  } else if (state === 'INCOMPLETE') {
    vi.push('lần gửi gần nhất chưa trọn vẹn');
    en.push('the last delivery was not whole');
  }
  return { vi: vi.join(', '), en: en.join(', ') };
}

/** Time of day and day in Việt Nam, as both languages write them here. */
function wallTime(instant: Instant): readonly [string, string] {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return [local.slice(11, 16), `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`];
}

const words = {
  vi: {
    days: (n: number) => `${n} ngày`,
    hours: (n: number) => `${n} giờ`,
    minutes: (n: number) => `${n} phút`,
    rest: (n: number) => ` ${n}`,
  },
  en: {
    days: (n: number) => `${n} days`,
    hours: (n: number) => `${n} h`,
    minutes: (n: number) => `${n} min`,
    rest: (n: number) => ` ${n} min`,
  },
} as const;

/** Minutes below an hour, hours and minutes below two days, then days. */
function duration(seconds: number, language: keyof typeof words): string {
  const { days, hours, minutes, rest } = words[language];
  const whole = Math.max(0, Math.floor(seconds / 60));
  if (whole < 60) return minutes(whole);
  if (whole >= 48 * 60) return days(Math.floor(whole / 1_440));
  return `${hours(Math.floor(whole / 60))}${whole % 60 > 0 ? rest(whole % 60) : ''}`;
}
