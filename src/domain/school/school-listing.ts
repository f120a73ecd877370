import type { Day } from '../day/day.js';
import type { SchoolLevel } from './school-level.js';

/** A school whose roster the school system delivers, for one school year. */
export interface SchoolListing {
  readonly schoolCode: string;
  readonly schoolId: number;
  readonly schoolLevel?: SchoolLevel;
  readonly schoolYear: string;
  /** First day of the school year's roll, or the day the school joined if that was later. */
  readonly beginDay: Day;
  /** Last day of its membership; absent while it goes on (the year ends it all the same). */
  readonly endDay?: Day;
  /** Whether it is a school of national standard ("trường đạt chuẩn quốc gia"); absent where the source does not say. */
  readonly nationalStandard?: boolean;
}
