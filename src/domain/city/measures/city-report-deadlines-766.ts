import type { CellMeasure, Measure } from '../../fact/measure.js';

const reports = (key: string, day: string, when?: string): CellMeasure => ({
  type: 'CELL',
  key,
  record: 'city_report',
  day,
  ...(when === undefined ? {} : { when }),
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
});

/**
 * Acts within the working days of QĐ 766/QĐ-TTg, 5.1–5.3, by the day of the act: refusals (of `city_reports_refused`),
 * requests for a supplement, publications of the answer.
 */
export const cityReportActs766: readonly Measure[] = [
  reports('city_reports_refused_766', 'closedDay', 'isRefusedIn766'),
  reports('city_report_supplements', 'supplementDay'),
  reports('city_report_supplements_766', 'supplementDay', 'isSupplementIn766'),
  reports('city_reports_published', 'publishedDay'),
  reports('city_reports_published_766', 'publishedDay', 'isPublishedIn766'),
];

/**
 * Resolved within 15 working days, among those resolved in the period or open beyond their fifteenth working day at its
 * end: what drags on is late in every period until it is closed.
 */
export const cityReportsOnTime766: readonly Measure[] = [
  reports('city_reports_resolved_766', 'closedDay', 'isResolvedIn766'),
  reports('city_reports_late_766_in', 'late766Day'),
  reports('city_reports_late_766_out', 'late766EndedDay'),
  {
    type: 'STOCK',
    key: 'city_reports_late_766',
    opened: 'city_reports_late_766_in',
    closed: 'city_reports_late_766_out',
  },
  { type: 'SUM', key: 'city_reports_due_766', terms: ['city_reports_resolved', 'city_reports_late_766'] },
];
