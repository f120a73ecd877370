import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';
import { dossierSum } from './dossier-sum.js';

/** Dossiers resolved (status 9 or 10), with the working days they took: their sum and their exact distribution. */
export const resolvedDossiers: readonly Measure[] = [
  dossierCount('dossiers_resolved', 'resolvedDay'),
  dossierCount('dossiers_timed', 'resolvedDay', 'isTimed'),
  dossierSum('dossier_working_days_sum', 'resolvedDay', 'workingDays', 'isTimed'),
  {
    type: 'HISTOGRAM',
    key: 'dossier_working_days',
    record: 'dossier',
    day: 'resolvedDay',
    value: 'workingDays',
    unit: 'WORKING_DAY',
  },
];
