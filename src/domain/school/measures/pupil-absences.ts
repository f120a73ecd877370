import type { Measure } from '../../fact/measure.js';

const reported = {
  type: 'CELL',
  record: 'pupil_enrolment',
  day: 'resultDay',
  when: 'isAbsenceReported',
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Days absent in the closed year, and the enrolments they are reported of (also when that is none). */
export const pupilAbsences: readonly Measure[] = [
  { ...reported, key: 'pupil_absent_days', add: 'absentDays' },
  { ...reported, key: 'pupils_absence_reported', add: 1 },
];
