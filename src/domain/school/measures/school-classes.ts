import type { Measure } from '../../fact/measure.js';

const homeroom = {
  type: 'CELL',
  record: 'school_class',
  when: 'isHomeroom',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Homeroom classes that run: what pupils per class divides by. */
export const schoolClasses: readonly Measure[] = [
  { ...homeroom, key: 'school_classes_opened', day: 'enrolledDay' },
  { ...homeroom, key: 'school_classes_closed', day: 'leftDay' },
  { type: 'STOCK', key: 'school_classes', opened: 'school_classes_opened', closed: 'school_classes_closed' },
];
