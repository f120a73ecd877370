/** Day on which schools send the full roster of a year that has begun. */
const rosterDay = '09-10';

/** The first years of all school years whose roster has been sent by `to`, oldest first: 2020 is 2020-2021. */
export function schoolYearsUpTo(from: string, to: string): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) - (to.slice(5) < rosterDay ? 1 : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Days of one school year that the stand-in speaks of. */
export interface YearDays {
  /** From this day the school's rolls are those of the year. */
  readonly roll: string;
  readonly start: string;
  readonly roster: string;
  readonly firstTermEnd: string;
  readonly secondTermStart: string;
  readonly end: string;
  /** Changes since the roster are sent on these days. */
  readonly changes: readonly [string, string, string];
}

export const yearDays = (year: number): YearDays => ({
  roll: `${year}-09-01`,
  start: `${year}-09-05`,
  roster: `${year}-${rosterDay}`,
  firstTermEnd: `${year + 1}-01-15`,
  secondTermStart: `${year + 1}-01-16`,
  end: `${year + 1}-05-31`,
  changes: [`${year}-10-20`, `${year}-12-20`, `${year + 1}-03-20`],
});
