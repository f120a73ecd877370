import type { Measure } from '../../fact/measure.js';

/** Whole hours from receipt to resolution, by the day of resolution. */
export const cityReportHours: Measure = {
  type: 'HISTOGRAM',
  key: 'city_report_hours',
  record: 'city_report',
  day: 'closedDay',
  when: 'isResolved',
  value: 'hoursToResolve',
  unit: 'HOUR',
};
