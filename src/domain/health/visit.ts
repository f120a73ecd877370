import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { DischargeKind, PatientSex, VisitKind, VisitOutcome, VisitStage } from './visit-codes.js';

/**
 * One encounter of a person with a health facility, without anything that names the person.
 *
 * Amounts are đồng as decimal text with two places; a code's English name is absent where the list of the event's day
 * does not know the code, which is then kept as received beside it.
 */
export interface Visit {
  readonly facilityCode: string;
  readonly stage: VisitStage;
  readonly visitKindCode?: string;
  readonly visitKind?: VisitKind;
  /** Insurance object, MA_DOITUONG_KCB: text, never a number (`1.10` is not `1.1`). */
  readonly objectCode?: string;
  readonly admittedAt: Instant;
  /** When the patient was taken to a ward, NGAY_VAO_NOI_TRU. */
  readonly inpatientAt?: Instant;
  readonly dischargedAt?: Instant;
  /** When the bill was settled, NGAY_TTOAN; often empty on the first sending. */
  readonly settledAt?: Instant;
  readonly outcomeCode?: string;
  readonly outcome?: VisitOutcome;
  readonly dischargeKindCode?: string;
  readonly dischargeKind?: DischargeKind;
  /** Department that discharged, else the first that treated. */
  readonly departmentCode?: string;
  readonly departmentCodes?: readonly string[];
  /** Chapter of ICD-10 of the main diagnosis, `I` to `XXII`; the diagnosis itself is not taken in. */
  readonly mainDiagnosisChapter?: string;
  readonly birthYear?: number;
  readonly sex?: PatientSex;
  readonly insured?: boolean;
  /** Five-digit commune code as received, to be read as of the visit's day. */
  readonly residenceCommuneCode?: string;
  readonly totalCost?: string;
  readonly insuredCost?: string;
  /** Paid by the insurance, T_BHTT. */
  readonly insurerPaid?: string;
  /** Outside the insured scope, T_BNTT. */
  readonly patientPaid?: string;
  /** The patient's share within the insured scope, T_BNCCT. */
  readonly patientShare?: string;
  readonly treatmentDays?: number;
  /** Sum of the bed lines, halves possible. */
  readonly bedDays?: string;
  /** Bed-days by department code. */
  readonly bedDaysByDepartment?: Readonly<Record<string, string>>;
  /** Minutes from order to result of the encounter's services: how many services took so many minutes. */
  readonly orderToResultMinutes?: Readonly<Record<string, number>>;
  /** Minutes from arrival to the first order. */
  readonly firstOrderMinutes?: number;
  readonly appointmentDay?: Day;
  /** The day the file was made that brought the record as it is, NGAYLAP. */
  readonly sentDay?: Day;
  readonly subjectId?: bigint;
}
