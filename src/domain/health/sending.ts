import type { Day } from '../day/day.js';
import { dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { Visit } from './visit.js';

/** "Right after" the encounter (TT 48/2017/TT-BYT), as days can tell it: made by the end of the following day. */
const daysAllowed = 1;

/** How soon a facility sent what it knew of an ended visit. */
export interface Sending {
  /** Whole days from the last thing the record tells to the file that brought it. */
  readonly sendingDays: number | undefined;
  readonly isSent: boolean;
  readonly isSentInTime: boolean;
}

/**
 * Days from the end of a visit, or the settlement of its bill where that is what the record newly tells, to the day the
 * file was made (NGAYLAP); absent without either day, and 0 for a file dated before the visit ended.
 */
export function sendingOf({ settledAt, sentDay }: Visit, endDay: Day | undefined): Sending {
  if (endDay === undefined || sentDay === undefined) {
    return { sendingDays: undefined, isSent: false, isSentInTime: false };
  }
  const settled = settledAt === undefined ? endDay : dayOfInstant(settledAt);
  const days = Math.max(0, dayNumber(sentDay) - dayNumber(settled > endDay ? settled : endDay));
  return { sendingDays: days, isSent: true, isSentInTime: days <= daysAllowed };
}
