import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { DossierOutcome } from './dossier-outcome.js';
import type { DossierStatus } from './dossier-status.js';

export const dossierChannels = ['DIRECT', 'ONLINE', 'POSTAL'] as const;
export type DossierChannel = (typeof dossierChannels)[number];

export const applicantKinds = ['CITIZEN', 'BUSINESS', 'AGENCY', 'OTHER'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Whether and where a fee was paid online; indicators 3.5 and 3.6 of QĐ 766 count the portal's and the own gateway. */
export const dossierPayments = ['NONE', 'NATIONAL_PORTAL', 'OWN_GATEWAY', 'UNPAID'] as const;
export type DossierPayment = (typeof dossierPayments)[number];

/** A request to the applicant for more papers: the clock stands still from request to receipt (QĐ 766, 2.1). */
export interface DossierSupplement {
  readonly requestedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly previousDueAt?: Instant;
  readonly newDueAt?: Instant;
}

/** An application to an office as its one-stop system reports it; no name, no address, no free text, no official. */
export interface DossierFields {
  /** MaHoSo, the natural key. */
  readonly code: string;
  /** The day written in the code. */
  readonly codeDay?: Day;
  /** Unit id of the office as received. */
  readonly agencyCode?: string;
  /** What the source calls the office that works on it: a label, never a key. */
  readonly officeLabel?: string;
  readonly procedureCode?: string;
  readonly procedureFieldCode?: string;
  readonly channel?: DossierChannel;
  readonly applicantKind?: ApplicantKind;
  /** Absent for a status code that the list of the day does not have. */
  readonly status?: DossierStatus;
  readonly statusCode?: string;
  /** The latest moment that the source's own record knows of. */
  readonly stateAt?: Instant;
  readonly submittedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly dueAt?: Instant;
  readonly finishedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly refusedAt?: Instant;
  readonly supplements?: readonly DossierSupplement[];
  readonly returnMethod?: 'COUNTER' | 'POSTAL';
  /** The hub's surrogate of the applicant, as decimal text. */
  readonly subjectId?: string;
  /** A result was issued as an electronic document with code and file (QĐ 766, 4.1). */
  readonly eResult?: boolean;
  /** HoSoCoThanhPhanSoHoa: the sender says that papers of it are digitised. */
  readonly digitised?: boolean;
  /** A paper handed in is marked as digitised (DuocSoHoa). */
  readonly paperDigitised?: boolean;
  readonly reused?: boolean;
  readonly fromNationalStore?: boolean;
  readonly verifiedByVneid?: boolean;
  readonly payment?: DossierPayment;
  /** Fees and charges together, in dong. */
  readonly feeAmount?: string;
  /** Codes of the databases the source says it looked into. */
  readonly databases?: readonly string[];
  /** Equal for dossiers of one procedure, applicant and moment of receipt: the source sent one twice under two codes. */
  readonly duplicateKey?: string;
}

/** What `deriveDossier` adds, by the rules it cites. Days are civil days in Viet Nam. */
export interface DerivedDossier {
  readonly currentStatus?: DossierStatus;
  readonly outcome: DossierOutcome;
  readonly isReceived: boolean;
  readonly isResolved: boolean;
  readonly receivedDay?: Day;
  /** The due time that counts: as given, else by the procedure's longest time. */
  readonly dueAtEffective?: Instant;
  readonly dueDay?: Day;
  readonly dueSource: 'GIVEN' | 'PROCEDURE' | 'NONE';
  /** When it ended by the priority of QĐ 766; absent while open, and when the source dates no end. */
  readonly endAt766?: Instant;
  /** The day it ended in any way. */
  readonly closedDay?: Day;
  readonly resolvedDay?: Day;
  readonly supplementRequests: number;
  readonly supplementSeconds: number;
  readonly ended766Day?: Day;
  readonly isOnTime766: boolean;
  readonly overdueDay?: Day;
  readonly leftOverdueDay?: Day;
  readonly unfinishedDue766Day?: Day;
  readonly left766Day?: Day;
  readonly endDayReport?: Day;
  readonly isResolvedReport: boolean;
  readonly isOnTimeReport: boolean;
  readonly workingDays?: number;
  readonly workingDaysLate?: number;
  /** Longest time the procedure may take, in working days. */
  readonly allowedWorkingDays?: number;
  /** Of the procedure's groups the first by code; OTHER for a procedure in none, absent for one nobody knows. */
  readonly procedureGroup?: string;
  /** The day of the first request for more papers. */
  readonly supplementDay?: Day;
  readonly isWithdrawn: boolean;
  readonly isRefused: boolean;
  /** Resolved, and it is known how long it took. */
  readonly isTimed: boolean;
  /** As `isTimed`, and it is known how long the procedure may take (QĐ 766, 2.2). */
  readonly isTimedToAllowed: boolean;
  /** Resolved after the due day by the provincial report's counting: an apology is owed. */
  readonly isLateReport: boolean;
  readonly isOnline: boolean;
  readonly isOnline766: boolean;
  readonly isOnlineService: boolean;
  readonly isDigitised766: boolean;
  readonly isReused766: boolean;
  readonly hasFee: boolean;
  readonly isPaidOnline: boolean;
}

/** A published dossier. */
export interface Dossier extends DossierFields, DerivedDossier {
  readonly agencyId?: number;
  readonly procedureId?: number;
}
