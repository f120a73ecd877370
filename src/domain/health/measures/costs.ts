import type { CellMeasure } from '../../fact/measure.js';

/** What ended visits cost in all, in đồng (T_TONGCHI_BV). */
export const totalCost: CellMeasure = {
  type: 'CELL',
  key: 'total_cost',
  record: 'visit',
  day: 'endDay',
  when: 'hasCost',
  add: 'totalCost',
  over: { place: 'SUM', time: 'SUM' },
};

/** Ended visits whose cost is known: the denominator of cost per visit. */
export const costedVisits: CellMeasure = { ...totalCost, key: 'costed_visits', add: 1 };

/** What patients paid (T_BNTT + T_BNCCT) of ended visits whose whole cost is known too, in đồng. */
export const patientCost: CellMeasure = { ...totalCost, key: 'patient_cost', when: 'hasCostShare', add: 'patientCost' };

/** What those visits cost in all: the denominator of the patients' share. */
export const sharedCost: CellMeasure = { ...totalCost, key: 'shared_cost', when: 'hasCostShare' };
