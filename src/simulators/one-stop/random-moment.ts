import type { Random } from '../province/random.js';
import type { WireMoment } from './story.js';

/** A moment of office hours (7:30–11:30 and 13:30–17:00) on a day `YYYY-MM-DD`, not before `earliest`. */
export function momentOn(day: string, random: Random, earliest: WireMoment = ''): WireMoment {
  const minute = random.int(0, 449);
  const clock = minute < 240 ? 450 + minute : 570 + minute;
  const moment = wireMoment(day, clock, random.int(0, 59));
  return moment > earliest ? moment : soonAfter(earliest, random);
}

/** A wall time as the portal writes it. */
export function wireMoment(day: string, minuteOfDay: number, second = 0): WireMoment {
  const digits = day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10);
  const clock = Math.floor(minuteOfDay / 60) * 10_000 + (minuteOfDay % 60) * 100 + second;
  return digits + String(clock).padStart(6, '0');
}

/** Day `YYYY-MM-DD` of a moment. */
export function dayOf(moment: WireMoment): string {
  return `${moment.slice(0, 4)}-${moment.slice(4, 6)}-${moment.slice(6, 8)}`;
}

/** Some minutes later on the same day. */
function soonAfter(moment: WireMoment, random: Random): WireMoment {
  const minutes = Number(moment.slice(8, 10)) * 60 + Number(moment.slice(10, 12)) + random.int(3, 40);
  return wireMoment(dayOf(moment), Math.min(minutes, 23 * 60 + 58), 59);
}
