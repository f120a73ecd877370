import type { Day } from '../day/day.js';

/** The days `from <= d < to` on which the rolls of one school year hold. */
export interface RollYear {
  readonly from: Day;
  readonly to: Day;
  /** From this day on an end is the closing of the school year and not somebody's leaving. */
  readonly closing: Day;
}

/**
 * The roll year of `SY2020-2021`: 1 September to 31 August, for every school and system.
 *
 * Sources end a year on 31 May, on 31 August or never, and begin the next one between mid-August and September. One
 * fixed turn keeps the years apart: nobody is counted in two years on one day, and nobody vanishes over the summer.
 * `undefined` for text that names no school year.
 */
export function rollYear(schoolYear: unknown): RollYear | undefined {
  const parts = /^SY(\d{4})-(\d{4})$/.exec(String(schoolYear));
  if (!parts || Number(parts[2]) !== Number(parts[1]) + 1) return undefined;
  return { from: `${parts[1]}-09-01`, to: `${parts[2]}-09-01`, closing: `${parts[2]}-05-20` };
}
