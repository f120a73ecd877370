import type { CellMeasure } from '../../fact/measure.js';

/** A measure that sums a whole-number column of dossiers on a derived day. */
export function dossierSum(key: string, day: string, add: string, when: string): CellMeasure {
  return { type: 'CELL', key, record: 'dossier', day, when, add, over: { place: 'SUM', time: 'SUM' } };
}
