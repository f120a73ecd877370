import type { DossierStatus } from './dossier-status.js';

/** How a dossier stands or ended. REGISTERED is not yet received; REFUSED was never received. */
export const dossierOutcomes = ['REGISTERED', 'OPEN', 'RESOLVED', 'REFUSED', 'WITHDRAWN', 'STOPPED'] as const;

export type DossierOutcome = (typeof dossierOutcomes)[number];

/** The outcome of a status; a status that the code list does not know counts as open. */
export function outcomeOf(status: DossierStatus | undefined): DossierOutcome {
  switch (status) {
    case 'FINISHED':
    case 'RETURNED':
      return 'RESOLVED';
    case 'REFUSED':
    case 'WITHDRAWN':
    case 'STOPPED':
    case 'REGISTERED':
      return status;
    default:
      return 'OPEN';
  }
}
