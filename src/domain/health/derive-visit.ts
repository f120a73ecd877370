import { addDays } from '../day/add-days.js';
import { dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { RecordFields } from '../record/record-fields.js';
import { addAmounts } from './add-amounts.js';
import { isInpatientKind } from './is-inpatient-kind.js';
import type { Visit } from './visit.js';

/** Days after which a check-in without a discharge counts as forgotten. */
const openDaysAllowed = 30;

/**
 * The counted facts of one visit.
 *
 * - A visit counts on its NGAY_VAO day, whether only checked in or already discharged.
 * - An admission counts on the NGAY_VAO_NOI_TRU day; an inpatient kind without that field on its NGAY_VAO day.
 * - A discharge is the end of an admission, on the NGAY_RA day; every other visit merely ends on that day. Costs and
 *   bed-days are booked on it, so that cost per ended visit divides amounts by the visits they belong to.
 * - Length of stay is out − in + 1 calendar days (QĐ 130/QĐ-BYT, SO_NGAY_DTRI of kinds 02, 03, 04, 06), 0 for an
 *   inpatient stay under four hours (09); absent where the end lies before the beginning.
 * - A death is KET_QUA_DTRI 5 or 8 (QĐ 4750/QĐ-BYT).
 */
export function deriveVisit(fields: RecordFields): RecordFields {
  const visit = fields as unknown as Visit;
  const visitDay = dayOfInstant(visit.admittedAt);
  const isAdmission = visit.inpatientAt !== undefined || isInpatientKind(visit.visitKind);
  const admissionDay = isAdmission ? dayOfInstant(visit.inpatientAt ?? visit.admittedAt) : undefined;
  const endDay = visit.dischargedAt === undefined ? undefined : dayOfInstant(visit.dischargedAt);
  const patientCost = addAmounts(visit.patientPaid, visit.patientShare);
  const isOpen = visit.stage === 'CHECKED_IN';
  return {
    visitDay,
    admissionDay,
    endDay,
    dischargeDay: isAdmission ? endDay : undefined,
    overlongDay: isOpen ? addDays(visitDay, openDaysAllowed + 1) : undefined,
    isAdmission,
    isDischarge: isAdmission && endDay !== undefined,
    isInsured: visit.insured === true,
    isDeath: visit.outcome === 'DIED' || visit.outcome === 'DIED_OUTSIDE',
    isTransferOut: visit.dischargeKind === 'TRANSFERRED' || visit.dischargeKind === 'TRANSFERRED_ON_REQUEST',
    isOpen,
    hasCost: visit.totalCost !== undefined,
    hasPatientCost: patientCost !== undefined,
    hasBedDays: visit.bedDays !== undefined,
    hasFirstOrder: visit.firstOrderMinutes !== undefined,
    patientCost,
    ...lengthOfStay(visit, admissionDay, endDay),
  };
}

function lengthOfStay(visit: Visit, from: string | undefined, to: string | undefined): RecordFields {
  if (from === undefined || to === undefined || to < from) return { lengthOfStay: undefined, hasLengthOfStay: false };
  const days = visit.visitKind === 'SHORT_INPATIENT' ? 0 : dayNumber(to) - dayNumber(from) + 1;
  return { lengthOfStay: days, hasLengthOfStay: true };
}
