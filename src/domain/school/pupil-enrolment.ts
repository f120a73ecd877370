import type { Day } from '../day/day.js';
import type { SchoolLevel } from './school-level.js';

/** HOMEROOM is the class a pupil belongs to (one at a time), SUBJECT a group taught together for a subject. */
export const classTypes = ['HOMEROOM', 'SUBJECT'] as const;

export type ClassType = (typeof classTypes)[number];

/** One pupil in one class for one term or school year, under the subject's surrogate; nothing about the person. */
export interface PupilEnrolment {
  readonly schoolCode: string;
  readonly schoolId: number;
  readonly classCode: string;
  readonly classType: ClassType;
  /** `1` to `12`, or a preschool age group as received. */
  readonly grade?: string;
  readonly schoolLevel?: SchoolLevel;
  /** The period code of the term, or of the school year when the class runs through it. */
  readonly termCode: string;
  readonly schoolYear: string;
  readonly beginDay: Day;
  /** Last day in the class; absent while it is open. */
  readonly endDay?: Day;
  readonly subjectId?: bigint;
  /** The sector's own word for where the pupil stands (studying, moved, left …), as received. */
  readonly studyStatus?: string;
  /** Result of the year as the scale in `resultScale` names it. */
  readonly studyResult?: string;
  /** TT22 (Tốt, Khá, Đạt, Chưa đạt) or TT58 (Giỏi, Khá, TB, Yếu, Kém): never merged. */
  readonly resultScale?: 'TT22' | 'TT58';
  /** Whether the pupil moves up a grade; absent until it is decided. */
  readonly promoted?: boolean;
  /** Days absent in the year, halves possible; decimal as text. */
  readonly absentDays?: string;
}
