/** A pupil in a class for one school year; days `YYYY-MM-DD`. */
export interface Enrolment {
  readonly id: string;
  readonly pupil: string;
  readonly classId: string;
  readonly year: number;
  readonly beginDay: string;
  /** Set when the pupil leaves in mid-year. */
  readonly leftDay?: string;
  /** Entered by mistake and taken back on this day. */
  readonly withdrawnOn?: string;
  /** Result of the year, once it is closed. */
  readonly result?: string;
  readonly scale?: 'TT22' | 'TT58';
  /** Moves up a grade; none where a level has no promotion (preschool, the last year of upper secondary). */
  readonly promoted?: boolean;
  readonly absentDays: number;
  readonly dirt?: EnrolmentDirt;
}

/** Faults of the reference's dirty-input list that a roster can have. */
export const enrolmentDirts = ['IMPOSSIBLE_DAY', 'SLASHED_DAY', 'UNKNOWN_CLASS', 'ENDS_BEFORE'] as const;

export type EnrolmentDirt = (typeof enrolmentDirts)[number];

/** A class of one school year. */
export interface SchoolClassEntry {
  readonly id: string;
  readonly code: string;
  readonly grade: string;
  readonly year: number;
  readonly type: 'homeroom' | 'scheduled';
}

/** One tenure of a staff position. */
export interface StaffEntry {
  readonly user: string;
  readonly role: 'teacher' | 'administrator' | 'aide';
  readonly beginDay: string;
  readonly endDay?: string;
  /** Locked without a last day: the person is there and the account is not used. */
  readonly locked: boolean;
}

/** Everything a school's system holds. */
export interface SchoolRoster {
  /** Of national standard ("đạt chuẩn quốc gia"). */
  readonly nationalStandard: boolean;
  readonly classes: readonly SchoolClassEntry[];
  readonly enrolments: readonly Enrolment[];
  readonly staff: readonly StaffEntry[];
}
