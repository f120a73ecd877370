import type { Measure } from '../../fact/measure.js';

const homeroom = {
  type: 'CELL',
  record: 'pupil_enrolment',
  when: 'isHomeroom',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Pupils on the rolls of homeroom classes: opened by the first day in the class, closed by the day after the last. */
export const pupilsEnrolled: readonly Measure[] = [
  { ...homeroom, key: 'pupils_enrolled_opened', day: 'enrolledDay' },
  { ...homeroom, key: 'pupils_enrolled_closed', day: 'leftDay' },
  { type: 'STOCK', key: 'pupils_enrolled', opened: 'pupils_enrolled_opened', closed: 'pupils_enrolled_closed' },
];
