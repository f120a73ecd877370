import type { Fact } from '../fact/fact.js';
import { arrivalToFirstOrder } from './measures/arrival-to-first-order.js';
import { costedVisits, patientCost, totalCost } from './measures/costs.js';
import {
  admissions,
  bedDays,
  deathsInCare,
  discharges,
  lengthOfStay,
  stayDays,
  transfersOut,
} from './measures/stays.js';
import { checkInsForgotten, insuredVisits, visits, visitsEnded, visitsOpen } from './measures/visits.js';
import { visitShape } from './visit-shape.js';

/** The cells of the health sector: visits by facility and kind. */
export const healthFact: Fact = {
  name: 'visit',
  shapes: [visitShape],
  dimensions: [
    { dimension: 'VISIT_KIND', field: 'visitKind' },
    { dimension: 'FACILITY', field: 'facilityCode' },
  ],
  measures: [
    visits,
    insuredVisits,
    visitsEnded,
    visitsOpen,
    checkInsForgotten,
    admissions,
    discharges,
    transfersOut,
    deathsInCare,
    bedDays,
    stayDays,
    lengthOfStay,
    totalCost,
    patientCost,
    costedVisits,
    arrivalToFirstOrder,
  ],
};
