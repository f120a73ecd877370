import type { Measure } from '../../fact/measure.js';

/** Figures of the warehouse that the hub holds, by the last day of their period: how complete a year is. */
export const indicatorValuesHeld: Measure = {
  type: 'CELL',
  key: 'indicator_values_held',
  record: 'indicator_value',
  day: 'periodLastDay',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
};
