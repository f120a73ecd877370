import { addDays, type Day, type UnitVersion } from '#domain';

/** The day to read an area's surroundings on: the one asked, else `today` or the nearest day on which the area stood. */
export function dayOfArea({ from, to }: UnitVersion, today: Day, asked: Day | null | undefined): Day {
  if (asked) return asked;
  if (to !== undefined && today >= to) return addDays(to, -1);
  return from !== undefined && today < from ? from : today;
}
