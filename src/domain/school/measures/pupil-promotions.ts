import type { Measure } from '../../fact/measure.js';

const pupils = {
  type: 'CELL',
  record: 'pupil_enrolment',
  day: 'resultDay',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Pupils who move up a grade after the closed year, among those of whom it is decided. */
export const pupilPromotions: readonly Measure[] = [
  { ...pupils, key: 'pupils_promotion_decided', when: 'isPromotionDecided' },
  { ...pupils, key: 'pupils_promoted', when: 'isPromoted' },
];
