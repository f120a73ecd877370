import { type Day, dayNumber } from '#domain';

const longest = 3 * 366;

/**
 * The day by which the office of a record is looked up: the day its code was minted, when that is believable.
 *
 * An office that ended on 2025-06-30 minted codes whose dossiers go on at its successor: on the day of a later event the
 * code would be unknown. A date after the event, or years before it, is a slip of the pen.
 */
export function officeDay(minted: Day | undefined, event: Day): Day {
  if (minted === undefined || minted > event) return event;
  return dayNumber(event) - dayNumber(minted) <= longest ? minted : event;
}
