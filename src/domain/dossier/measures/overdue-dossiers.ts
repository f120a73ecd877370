import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers overdue: in on the day after the due day if unfinished then, out when they close. */
export const overdueDossiers: readonly Measure[] = [
  dossierCount('dossiers_overdue_in', 'overdueDay'),
  dossierCount('dossiers_overdue_out', 'leftOverdueDay'),
  { type: 'STOCK', key: 'dossiers_overdue', opened: 'dossiers_overdue_in', closed: 'dossiers_overdue_out' },
];
