import type { Measure } from '../../fact/measure.js';

const closed = {
  type: 'CELL',
  record: 'city_report',
  day: 'closedDay',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Closed reports whose sender said what they think of the handling, and of these the satisfied; by the day of closing. */
export const cityReportOpinionsGiven: readonly Measure[] = [
  { ...closed, key: 'city_reports_rated', when: 'isRated' },
  { ...closed, key: 'city_reports_satisfied', when: 'isSatisfied' },
];
