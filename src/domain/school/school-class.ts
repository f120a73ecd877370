import type { Day } from '../day/day.js';
import type { ClassType } from './pupil-enrolment.js';
import type { SchoolLevel } from './school-level.js';

/** A class of a school for a term or school year. */
export interface SchoolClass {
  readonly schoolCode: string;
  readonly schoolId: number;
  readonly classCode: string;
  readonly classType: ClassType;
  readonly grade?: string;
  readonly schoolLevel?: SchoolLevel;
  readonly termCode: string;
  readonly schoolYear: string;
  readonly beginDay: Day;
  readonly endDay?: Day;
}
