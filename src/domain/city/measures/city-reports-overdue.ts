import type { Measure } from '../../fact/measure.js';

const flow = { type: 'CELL', record: 'city_report', add: 1, over: { place: 'SUM', time: 'SUM' } } as const;

/** Open city reports past their due day: overdue from the day after it, until the day they are closed. */
export const cityReportsOverdue: readonly Measure[] = [
  { ...flow, key: 'city_reports_fell_overdue', day: 'overdueDay' },
  { ...flow, key: 'city_reports_left_overdue', day: 'overdueEndedDay' },
  {
    type: 'STOCK',
    key: 'city_reports_overdue',
    opened: 'city_reports_fell_overdue',
    closed: 'city_reports_left_overdue',
  },
];
