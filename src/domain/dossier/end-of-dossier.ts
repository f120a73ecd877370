import type { Instant } from '../day/instant.js';
import type { DossierFields } from './dossier.js';
import type { DossierOutcome } from './dossier-outcome.js';
import type { DossierStatus } from './dossier-status.js';
import type { DossierStep } from './dossier-step.js';

/**
 * When a dossier ended: the time of status 9, else of 10, else of 8, 3 or 7 (QĐ 766/QĐ-TTg, indicator 2.1).
 *
 * The time of a status is that of the last step that brought the dossier into it; where no step tells, the record's
 * NgayKetThucXuLy stands for status 9, NgayTra for 10 and NgayTuChoi for 3. `undefined` while it is open, and for an
 * ended dossier of which the source dates no end.
 */
export function endOfDossier(
  dossier: DossierFields,
  outcome: DossierOutcome,
  steps: readonly DossierStep[],
): Instant | undefined {
  if (outcome === 'OPEN' || outcome === 'REGISTERED') return undefined;
  const finished = lastTime(steps, 'FINISHED');
  const returned = lastTime(steps, 'RETURNED');
  if (outcome === 'RESOLVED') return finished ?? dossier.finishedAt ?? returned ?? dossier.returnedAt;
  const broken = lastTime(steps, 'STOPPED', 'REFUSED', 'WITHDRAWN');
  return finished ?? returned ?? broken ?? dossier.refusedAt ?? dossier.finishedAt ?? dossier.returnedAt;
}

function lastTime(steps: readonly DossierStep[], ...statuses: readonly DossierStatus[]): Instant | undefined {
  let last: Instant | undefined;
  for (const { status, at } of steps) {
    if (status !== undefined && statuses.includes(status) && (last === undefined || at > last)) last = at;
  }
  return last;
}
