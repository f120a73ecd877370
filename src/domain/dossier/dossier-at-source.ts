import type { Instant } from '../day/instant.js';
import type { DossierStatus } from './dossier-status.js';

/** A dossier as its source shows it at this moment: nothing of the applicant, no official, never stored. */
export interface DossierAtSource {
  readonly code: string;
  /** Absent where the source gives a code that its list does not have. */
  readonly status?: DossierStatus;
  readonly statusCode?: string;
  /** The status in the words of the portal's list. */
  readonly statusName?: string;
  /** When something last happened to it. */
  readonly updatedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly dueAt?: Instant;
  readonly finishedAt?: Instant;
  readonly returnedAt?: Instant;
  /** The status that its last step brought it into, where the source tells steps. */
  readonly step?: DossierStatus;
  readonly stepAt?: Instant;
  /** The department of the last step, else the office that handles it, as the source writes it. */
  readonly department?: string;
}
