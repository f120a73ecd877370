import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers open: opened by receipt, closed by any end. */
export const openDossiers: readonly Measure[] = [
  dossierCount('dossiers_opened', 'receivedDay'),
  dossierCount('dossiers_closed', 'closedDay', 'isReceived'),
  { type: 'STOCK', key: 'dossiers_open', opened: 'dossiers_opened', closed: 'dossiers_closed' },
];
