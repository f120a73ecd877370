import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import { dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { RecordFields } from '../record/record-fields.js';
import { addAmounts } from './add-amounts.js';
import { ageGroupOf } from './age-group.js';
import { insuranceKindOf } from './insurance-kind.js';
import { isAdmission as isAdmissionOf, revisitOf } from './revisit.js';
import { sendingOf } from './sending.js';
import type { Visit } from './visit.js';

/** Days after which a check-in without a discharge counts as forgotten. */
const openDaysAllowed = 30;

/**
 * The counted facts of one visit, given the same person's other visits.
 *
 * - A visit counts on its NGAY_VAO day, whether only checked in or already discharged.
 * - An admission counts on the NGAY_VAO_NOI_TRU day; an inpatient kind without that field on its NGAY_VAO day.
 * - A discharge is the end of an admission, on the NGAY_RA day; every other visit merely ends on that day. Costs and
 *   bed-days are booked on it, so that cost per ended visit divides amounts by the visits they belong to.
 * - Length of stay is out − in + 1 calendar days (QĐ 130/QĐ-BYT, SO_NGAY_DTRI of kinds 02, 03, 04, 06), 0 for an
 *   inpatient stay under four hours (09); absent where the end lies before the beginning.
 * - A death is KET_QUA_DTRI 5 or 8 (QĐ 4750/QĐ-BYT); died or sent home to die adds 6.
 * - A visit is open from its arrival to its end; a check-in that nothing follows is taken off on the thirty-first day, for
 *   it has no discharge of its own; a summary without a usable NGAY_RA when its bill was settled, else at once.
 * - Whether somebody came again is asked only of visits whose person is known (`revisitOf`).
 */
export function deriveVisit(fields: RecordFields, others: readonly RecordFields[]): RecordFields {
  const visit = fields as unknown as Visit;
  const visitDay = dayOfInstant(visit.admittedAt);
  const isAdmission = isAdmissionOf(visit);
  const admissionDay = isAdmission ? dayOfInstant(visit.inpatientAt ?? visit.admittedAt) : undefined;
  const endDay = visit.dischargedAt === undefined ? undefined : dayOfInstant(visit.dischargedAt);
  const patientCost = addAmounts(visit.patientPaid, visit.patientShare);
  const isOpen = visit.stage === 'CHECKED_IN';
  const overlongDay = isOpen ? addDays(visitDay, openDaysAllowed + 1) : undefined;
  const isDeath = visit.outcome === 'DIED' || visit.outcome === 'DIED_OUTSIDE';
  const isDischarge = isAdmission && endDay !== undefined;
  const hasSubject = visit.subjectId !== undefined;
  return {
    visitDay,
    admissionDay,
    endDay,
    dischargeDay: isAdmission ? endDay : undefined,
    overlongDay,
    closedDay: closedDay(visit, visitDay, endDay ?? overlongDay),
    ageGroup: ageGroupOf(visit.birthYear, visitDay),
    insuranceKind: insuranceKindOf(visit.objectCode),
    isAdmission,
    isDischarge,
    isInsured: visit.insured === true,
    isDeath,
    isInpatientDeath: isDischarge && isDeath,
    isDiedOrSentHome: isDischarge && (isDeath || visit.outcome === 'CRITICAL_SENT_HOME'),
    isTransferOut: visit.dischargeKind === 'TRANSFERRED' || visit.dischargeKind === 'TRANSFERRED_ON_REQUEST',
    isOpen,
    hasSubject,
    isAdmissionOfSubject: isAdmission && hasSubject,
    hasCost: visit.totalCost !== undefined,
    hasPatientCost: patientCost !== undefined,
    hasCostShare: visit.totalCost !== undefined && patientCost !== undefined,
    hasBedDays: visit.bedDays !== undefined,
    hasFirstOrder: visit.firstOrderMinutes !== undefined,
    hasResults: visit.orderToResultMinutes !== undefined,
    patientCost,
    ...lengthOfStay(visit, admissionDay, endDay),
    ...sendingOf(visit, endDay),
    ...revisitOf(visit, hasSubject ? (others as unknown as readonly Visit[]) : []),
  };
}

/** Never before the arrival, or the stock of open visits would fall below nothing. */
function closedDay({ stage, settledAt }: Visit, visitDay: Day, end: Day | undefined): Day {
  const settled = stage === 'DISCHARGED' && settledAt !== undefined ? dayOfInstant(settledAt) : visitDay;
  const day = end ?? settled;
  return day < visitDay ? visitDay : day;
}

function lengthOfStay(visit: Visit, from: Day | undefined, to: Day | undefined): RecordFields {
  if (from === undefined || to === undefined || to < from) return { lengthOfStay: undefined, hasLengthOfStay: false };
  const days = visit.visitKind === 'SHORT_INPATIENT' ? 0 : dayNumber(to) - dayNumber(from) + 1;
  return { lengthOfStay: days, hasLengthOfStay: true };
}
