import { dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import { isInpatientKind } from './is-inpatient-kind.js';
import type { Visit } from './visit.js';

/** Days after the end of a visit within which the person's next one is a re-visit. */
const revisitDays = 30;

/** What a visit is to the same person's visits before it. */
export interface Revisit {
  readonly isRevisit: boolean;
  readonly isRevisitByAppointment: boolean;
  readonly isReadmission: boolean;
}

/**
 * Whether a person came again within 30 days: 1 to 30 civil days after another visit of the same surrogate ended, at
 * whatever facility.
 *
 * - The day itself does not count: an examination that ends in an admission may be two encounters of one visit to the
 *   hospital. A visit that ended by transfer (MA_LOAI_RV 2, 5) is continued elsewhere, so what follows is no re-visit.
 * - By appointment: on the very day that such a visit gave (NGAY_HEN_KL of XML14, else NGAY_TAI_KHAM).
 * - A re-admission is an admission 1 to 30 days after the end of another admission.
 *
 * It looks back only, so that a number is whole at once and not first after 30 days.
 */
export function revisitOf(visit: Visit, others: readonly Visit[]): Revisit {
  const arrival = dayNumber(dayOfInstant(visit.admittedAt));
  const found = { isRevisit: false, isRevisitByAppointment: false, isReadmission: false };
  for (const other of others) {
    if (!canFollow(visit, other)) continue;
    const ended = dayNumber(dayOfInstant(other.dischargedAt!));
    if (isSoonAfter(arrival, ended)) {
      found.isRevisit = true;
      if (other.appointmentDay !== undefined && dayNumber(other.appointmentDay) === arrival) {
        found.isRevisitByAppointment = true;
      }
    }
    if (isAdmission(visit) && isAdmission(other) && isSoonAfter(admissionOf(visit), ended)) found.isReadmission = true;
  }
  return found;
}

/** Whether a visit came, or came to a ward, soon after another one ended otherwise than by transfer. */
export function canFollow(visit: Visit, other: Visit): boolean {
  const { dischargedAt: end, dischargeKind } = other;
  if (end === undefined || end > visit.admittedAt || other.admittedAt >= visit.admittedAt) return false;
  if (dischargeKind === 'TRANSFERRED' || dischargeKind === 'TRANSFERRED_ON_REQUEST') return false;
  const ended = dayNumber(dayOfInstant(end));
  return isSoonAfter(dayNumber(dayOfInstant(visit.admittedAt)), ended) || isSoonAfter(admissionOf(visit), ended);
}

/** Taken to a ward, or of a kind that has a bed. */
export const isAdmission = (visit: Visit): boolean =>
  visit.inpatientAt !== undefined || isInpatientKind(visit.visitKind);

const admissionOf = (visit: Visit): number => dayNumber(dayOfInstant(visit.inpatientAt ?? visit.admittedAt));

const isSoonAfter = (day: number, ended: number): boolean => day - ended >= 1 && day - ended <= revisitDays;
