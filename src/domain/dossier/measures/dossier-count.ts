import type { CellMeasure } from '../../fact/measure.js';

/** A measure that counts dossiers on a derived day; counts add over places and over time. */
export function dossierCount(key: string, day: string, when?: string): CellMeasure {
  return { type: 'CELL', key, record: 'dossier', day, when, add: 1, over: { place: 'SUM', time: 'SUM' } };
}
