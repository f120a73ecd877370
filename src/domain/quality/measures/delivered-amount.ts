import type { CellMeasure } from '../../fact/measure.js';

/** An amount of a day's deliveries, on the day they came. */
export const deliveredAmount = (key: string, add: string): CellMeasure => ({
  type: 'CELL',
  key,
  record: 'delivery_quality',
  day: 'countedDay',
  add,
  over: { place: 'SUM', time: 'SUM' },
});
