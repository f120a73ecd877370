import type { HistogramMeasure } from '../../fact/measure.js';

/**
 * Minutes from order to result of every service with a result (XML3 NGAY_YL to NGAY_KQ, or NGAY_KQ of XML4 where XML3
 * has none), on the day the visit ended: the summary that says them comes then.
 */
export const orderToResult: HistogramMeasure = {
  type: 'HISTOGRAM',
  key: 'order_to_result',
  record: 'visit',
  day: 'endDay',
  when: 'hasResults',
  value: 'orderToResultMinutes',
  counts: true,
  unit: 'MINUTE',
};
