import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { DossierStatus } from './dossier-status.js';

/** One step of a dossier's progress: which department brought it into which status, when; never which official. */
export interface DossierStep {
  /** MaHoSo of the dossier it belongs to. */
  readonly dossierCode: string;
  readonly agencyCode?: string;
  readonly at: Instant;
  readonly status?: DossierStatus;
  readonly statusCode?: string;
  /** The department's name as the source writes it. */
  readonly department?: string;
  readonly startedAt?: Instant;
  readonly dueAt?: Instant;
  readonly agencyId?: number;
  readonly handledDay?: Day;
  readonly workingDays?: number;
  readonly isOverdue?: boolean;
  /** A department held the dossier; not so in the step of handing over, where the result waited for the applicant. */
  readonly isHeld?: boolean;
  /** As `isHeld`, and the step has a due time; it was past it; it is known how long it took. */
  readonly isHeldDue?: boolean;
  readonly isHeldOverdue?: boolean;
  readonly isHeldTimed?: boolean;
}
