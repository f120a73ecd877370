import type { Fact } from '../fact/fact.js';
import { arrivalToFirstOrder } from './measures/arrival-to-first-order.js';
import { costedVisits, patientCost, sharedCost, totalCost } from './measures/costs.js';
import { orderToResult } from './measures/order-to-result.js';
import {
  admissionsOfSubjects,
  readmissions,
  revisits,
  revisitsByAppointment,
  visitsOfSubjects,
} from './measures/revisits.js';
import { facilitiesDelivering, sendingDays, visitsSent, visitsSentInTime } from './measures/sendings.js';
import {
  admissions,
  bedDays,
  deathsInCare,
  diedOrSentHome,
  discharges,
  inpatientDeaths,
  lengthOfStay,
  stayDays,
  stays,
  transfersOut,
} from './measures/stays.js';
import { checkInsForgotten, insuredVisits, visits, visitsClosed, visitsEnded, visitsOpen } from './measures/visits.js';
import { visitShape } from './visit-shape.js';

/** The cells of the health sector: visits by facility, kind, age group and kind of insurance. */
export const healthFact: Fact = {
  name: 'visit',
  shapes: [visitShape],
  dimensions: [
    { dimension: 'VISIT_KIND', field: 'visitKind' },
    { dimension: 'FACILITY', field: 'facilityCode' },
    { dimension: 'AGE_GROUP', field: 'ageGroup' },
    { dimension: 'INSURANCE_KIND', field: 'insuranceKind' },
  ],
  measures: [
    visits,
    insuredVisits,
    visitsEnded,
    visitsClosed,
    visitsOpen,
    checkInsForgotten,
    visitsOfSubjects,
    revisits,
    revisitsByAppointment,
    admissions,
    admissionsOfSubjects,
    readmissions,
    discharges,
    transfersOut,
    deathsInCare,
    inpatientDeaths,
    diedOrSentHome,
    bedDays,
    stayDays,
    stays,
    lengthOfStay,
    totalCost,
    costedVisits,
    patientCost,
    sharedCost,
    arrivalToFirstOrder,
    orderToResult,
    visitsSent,
    visitsSentInTime,
    sendingDays,
    facilitiesDelivering,
  ],
};
