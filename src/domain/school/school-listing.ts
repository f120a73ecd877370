import type { Day } from '../day/day.js';
import type { SchoolLevel } from './school-level.js';

/** A school whose roster the school system delivers, for one school year. */
export interface SchoolListing {
  readonly schoolCode: string;
  readonly schoolId: number;
  readonly schoolLevel?: SchoolLevel;
  readonly schoolYear: string;
  /** First day of the school year it is delivered for, or the day it joined if that was later. */
  readonly listedDay: Day;
  /** Last day: the eve of the next school year, or the day it left if that was earlier. */
  readonly endDay?: Day;
}
