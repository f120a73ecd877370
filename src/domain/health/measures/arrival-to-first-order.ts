import type { HistogramMeasure } from '../../fact/measure.js';

/** Minutes from arrival to the first order, on the day of arrival. */
export const arrivalToFirstOrder: HistogramMeasure = {
  type: 'HISTOGRAM',
  key: 'arrival_to_first_order',
  record: 'visit',
  day: 'visitDay',
  when: 'hasFirstOrder',
  value: 'firstOrderMinutes',
  unit: 'MINUTE',
};
