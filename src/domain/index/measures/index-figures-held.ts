import type { Measure } from '../../fact/measure.js';

/** Index figures (totals and components, of every source) that the hub holds, by the last day of their year. */
export const indexFiguresHeld: Measure = {
  type: 'CELL',
  key: 'index_figures_held',
  record: 'index_score',
  day: 'yearLastDay',
  when: 'isScored',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
};
