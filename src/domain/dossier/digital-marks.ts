import type { Procedure } from '../procedure/procedure.js';
import type { DerivedDossier, DossierFields } from './dossier.js';

type DigitalMarks = Pick<
  DerivedDossier,
  'isOnline' | 'isOnline766' | 'isOnlineService' | 'isDigitised766' | 'isReused766' | 'hasFee' | 'isPaidOnline'
>;

/**
 * What groups 3 and 4 of QĐ 766/QĐ-TTg count of a dossier.
 *
 * - 3.2 a dossier handed in online with a procedure that has an online service;
 * - 3.3 KenhThucHien = 2 and an electronic result (code and file); no channel counts as handed in directly;
 * - 3.5, 3.6 DuocThanhToanTrucTuyen 1 (national portal) or 2 (own gateway); a dossier has a fee if its fees sum to more
 *   than zero dong, or, where it lists none, if the source says it is paid online or still to be paid (3);
 * - 4.2 papers digitised: HoSoCoThanhPhanSoHoa = 1, or a paper with DuocSoHoa = 1;
 * - 4.3 digitised papers used again: HoSoCoThanhPhanSoHoa = 1, or a paper with DuocTaiSuDung = 1.
 *
 * 4.4 and 4.5 are fields as received. What the source does not say is not counted.
 */
export function digitalMarks(dossier: DossierFields, procedure: Procedure | undefined): DigitalMarks {
  const { channel, payment, feeAmount, eResult, digitised, paperDigitised, reused } = dossier;
  const isOnline = channel === 'ONLINE';
  const isPaidOnline = payment === 'NATIONAL_PORTAL' || payment === 'OWN_GATEWAY';
  return {
    isOnline,
    isOnline766: isOnline && eResult === true,
    isOnlineService: isOnline && procedure !== undefined && procedure.online !== 'NONE',
    isDigitised766: digitised === true || paperDigitised === true,
    isReused766: digitised === true || reused === true,
    hasFee: isPaidOnline || (feeAmount === undefined ? payment === 'UNPAID' : Number(feeAmount) > 0),
    isPaidOnline,
  };
}
