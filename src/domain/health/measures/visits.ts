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

/** Visits on the day they stop being open: ended, or given up as forgotten. */
export const visitsClosed: CellMeasure = { ...visits, key: 'visits_closed', day: 'closedDay' };

/** Open at the end of a period: arrived, not yet ended and not yet forgotten. */
export const visitsOpen: StockMeasure = {
  type: 'STOCK',
  key: 'visits_open',
  opened: 'visits',
  closed: 'visits_closed',
};

/** Check-ins nothing followed, on the day they have been open for more than 30 days. */
export const checkInsForgotten: CellMeasure = {
  ...visits,
  key: 'check_ins_forgotten',
  day: 'overlongDay',
  when: 'isOpen',
};
