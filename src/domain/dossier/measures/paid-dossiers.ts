import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** QĐ 766/QĐ-TTg, 3.5 and 3.6: dossiers with a fee and those paid online, and the procedures that have any of them. */
export const paidDossiers: readonly Measure[] = [
  dossierCount('dossiers_with_fee', 'receivedDay', 'hasFee'),
  dossierCount('dossiers_paid_online', 'receivedDay', 'isPaidOnline'),
  { type: 'DISTINCT', key: 'procedures_with_fee', counted: 'dossiers_with_fee', dimension: 'PROCEDURE' },
  { type: 'DISTINCT', key: 'procedures_paid_online', counted: 'dossiers_paid_online', dimension: 'PROCEDURE' },
];
