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

/** What patients paid of it, in đồng (T_BNTT + T_BNCCT). */
export const patientCost: CellMeasure = {
  ...totalCost,
  key: 'patient_cost',
  when: 'hasPatientCost',
  add: 'patientCost',
};

/** Ended visits whose cost is known: the denominator of cost per visit. */
export const costedVisits: CellMeasure = { ...totalCost, key: 'costed_visits', add: 1 };
