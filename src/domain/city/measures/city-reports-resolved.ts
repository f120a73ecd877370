import type { Measure } from '../../fact/measure.js';

const closed = {
  type: 'CELL',
  record: 'city_report',
  day: 'closedDay',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** City reports by the day they were closed: resolved (and of these with a deadline, and on time), or refused. */
export const cityReportsResolved: readonly Measure[] = [
  { ...closed, key: 'city_reports_resolved', when: 'isResolved' },
  { ...closed, key: 'city_reports_resolved_with_deadline', when: 'isResolvedWithDeadline' },
  { ...closed, key: 'city_reports_resolved_on_time', when: 'isResolvedOnTime' },
  { ...closed, key: 'city_reports_refused', when: 'isRefused' },
];
