import type { DossierFields } from './dossier.js';
import { type DossierStatus, dossierStages } from './dossier-status.js';
import type { DossierStep } from './dossier-step.js';

/**
 * The status a dossier is in: its record's, moved on by every step that is not older than that record.
 *
 * The portal's progress call brings a dossier into a new status without sending the record again. A step moves a
 * dossier on or within its stage, never back, so a late-coming old step changes nothing.
 */
export function currentStatus(dossier: DossierFields, steps: readonly DossierStep[]): DossierStatus | undefined {
  let { status } = dossier;
  let since = dossier.stateAt ?? '';
  for (const step of [...steps].sort(byTime)) {
    if (step.status === undefined || step.at < since) continue;
    if (status !== undefined && dossierStages[step.status] < dossierStages[status]) continue;
    ({ status } = step);
    since = step.at;
  }
  return status;
}

function byTime(one: DossierStep, other: DossierStep): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return stageOf(one) - stageOf(other);
}

function stageOf({ status }: DossierStep): number {
  return status === undefined ? -1 : dossierStages[status];
}
