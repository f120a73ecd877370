import type { Day } from '../day/day.js';
import type { SchoolLevel } from './school-level.js';

/** TEACHER and ADMINISTRATOR are what a school reports as "tài khoản giáo viên"; OTHER is technical or auxiliary staff. */
export const staffRoles = ['TEACHER', 'ADMINISTRATOR', 'OTHER'] as const;

export type StaffRole = (typeof staffRoles)[number];

/** An account of a member of a school's staff: a role at a school in one school year, under a keyed hash. */
export interface StaffAccount {
  readonly schoolCode: string;
  readonly schoolId: number;
  readonly schoolLevel?: SchoolLevel;
  readonly schoolYear: string;
  readonly role: StaffRole;
  /** Whether the account may log in now. */
  readonly enabled: boolean;
  readonly beginDay: Day;
  /** Last day of the role; absent while it is held. */
  readonly endDay?: Day;
  readonly subjectId?: bigint;
}
