import type { Measure } from '../../fact/measure.js';

/** City reports by the day they were received. */
export const cityReportsReceived: Measure = {
  type: 'CELL',
  key: 'city_reports_received',
  record: 'city_report',
  day: 'receivedDay',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
};
