import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers received online, and what QĐ 766/QĐ-TTg counts of them: procedures used online (3.2), dossiers (3.3). */
export const onlineDossiers: readonly Measure[] = [
  dossierCount('dossiers_online', 'receivedDay', 'isOnline'),
  dossierCount('dossiers_online_766', 'receivedDay', 'isOnline766'),
  dossierCount('dossiers_online_service', 'receivedDay', 'isOnlineService'),
  { type: 'DISTINCT', key: 'procedures_used_online', counted: 'dossiers_online_service', dimension: 'PROCEDURE' },
];
