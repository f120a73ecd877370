import type { CellMeasure, DistinctMeasure, HistogramMeasure } from '../../fact/measure.js';
import { visitsEnded } from './visits.js';

/** Ended visits of files that say when they were made, on the day the visit ended. */
export const visitsSent: CellMeasure = { ...visitsEnded, key: 'visits_sent', when: 'isSent' };

/** Those sent by the end of the day after. */
export const visitsSentInTime: CellMeasure = { ...visitsEnded, key: 'visits_sent_in_time', when: 'isSentInTime' };

/** Days from the end of a visit to the file that brought it. */
export const sendingDays: HistogramMeasure = {
  type: 'HISTOGRAM',
  key: 'sending_days',
  record: 'visit',
  day: 'endDay',
  when: 'isSent',
  value: 'sendingDays',
  unit: 'DAY',
};

/** Facilities of which there is at least one visit. */
export const facilitiesDelivering: DistinctMeasure = {
  type: 'DISTINCT',
  key: 'facilities_delivering',
  counted: 'visits',
  dimension: 'FACILITY',
};
