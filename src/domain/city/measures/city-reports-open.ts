import type { Measure } from '../../fact/measure.js';

/** City reports that stand open: received and neither resolved nor refused. */
export const cityReportsOpen: readonly Measure[] = [
  {
    type: 'CELL',
    key: 'city_reports_closed',
    record: 'city_report',
    day: 'closedDay',
    add: 1,
    over: { place: 'SUM', time: 'SUM' },
  },
  { type: 'STOCK', key: 'city_reports_open', opened: 'city_reports_received', closed: 'city_reports_closed' },
];
