import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/**
 * QĐ 766/QĐ-TTg, 4.1 to 4.5: of the dossiers resolved in the period those with an electronic result; of those received in
 * it those digitised, with papers used again, with papers from the national store, with an account verified by VNeID.
 */
export const digitalDossiers: readonly Measure[] = [
  dossierCount('dossiers_e_result', 'resolvedDay', 'eResult'),
  dossierCount('dossiers_digitised', 'receivedDay', 'isDigitised766'),
  dossierCount('dossiers_reused', 'receivedDay', 'isReused766'),
  dossierCount('dossiers_from_national_store', 'receivedDay', 'fromNationalStore'),
  dossierCount('dossiers_verified_by_vneid', 'receivedDay', 'verifiedByVneid'),
];
