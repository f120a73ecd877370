import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers resolved (status 9 or 10), and the exact distribution of the working days they took. */
export const resolvedDossiers: readonly Measure[] = [
  dossierCount('dossiers_resolved', 'resolvedDay'),
  {
    type: 'HISTOGRAM',
    key: 'dossier_working_days',
    record: 'dossier',
    day: 'resolvedDay',
    value: 'workingDays',
    unit: 'WORKING_DAY',
  },
];
