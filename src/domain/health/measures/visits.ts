import type { CellMeasure, StockMeasure } from '../../fact/measure.js';

const summed = { place: 'SUM', time: 'SUM' } as const;

/** Encounters of every kind on the day the patient arrived, checked in or discharged. */
export const visits: CellMeasure = {
  type: 'CELL',
  key: 'visits',
  record: 'visit',
  day: 'visitDay',
  add: 1,
  over: summed,
};

/** Visits of patients with a health-insurance card. */
export const insuredVisits: CellMeasure = { ...visits, key: 'insured_visits', when: 'isInsured' };

/** Visits on the day they ended, inpatient or not: what costs are divided by. */
export const visitsEnded: CellMeasure = { ...visits, key: 'visits_ended', day: 'endDay' };

/** Patients present at the end of a period: arrived and not yet gone. */
export const visitsOpen: StockMeasure = {
  type: 'STOCK',
  key: 'visits_open',
  opened: 'visits',
  closed: 'visits_ended',
};

/** Check-ins nothing followed, on the day they have been open for more than 30 days. */
export const checkInsForgotten: CellMeasure = {
  ...visits,
  key: 'check_ins_forgotten',
  day: 'overlongDay',
  when: 'isOpen',
};
