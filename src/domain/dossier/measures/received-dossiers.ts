import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Dossiers received (status not 1, 3), and the coverage of communes and districts that follows from them. */
export const receivedDossiers: readonly Measure[] = [
  dossierCount('dossiers_received', 'receivedDay'),
  { type: 'ACTIVE_UNITS', key: 'one_stop_active_communes', counted: 'dossiers_received', level: 'COMMUNE' },
  { type: 'VALID_UNITS', key: 'one_stop_valid_communes', level: 'COMMUNE' },
  { type: 'ACTIVE_UNITS', key: 'one_stop_active_districts', counted: 'dossiers_received', level: 'DISTRICT' },
  { type: 'VALID_UNITS', key: 'one_stop_valid_districts', level: 'DISTRICT' },
  {
    type: 'ACTIVE_UNITS',
    key: 'one_stop_lately_active_communes',
    counted: 'dossiers_received',
    level: 'COMMUNE',
    lastWorkingDays: 5,
  },
  {
    type: 'DIFFERENCE',
    key: 'one_stop_idle_communes',
    minuend: 'one_stop_valid_communes',
    subtrahend: 'one_stop_lately_active_communes',
  },
];
