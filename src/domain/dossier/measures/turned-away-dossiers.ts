import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers sent back for more papers (on the day of the first request), withdrawn (status 7) and refused (status 3). */
export const turnedAwayDossiers: readonly Measure[] = [
  dossierCount('dossiers_supplemented', 'supplementDay'),
  dossierCount('dossiers_withdrawn', 'closedDay', 'isWithdrawn'),
  dossierCount('dossiers_refused', 'closedDay', 'isRefused'),
];
