import type { DossierFields } from '#domain';
import type { SievedValues } from '../privacy/create-sieve.js';
import type { RowReader } from './row-reader.js';
import type { WireDossier } from './wire.js';

/** What indicators 3.5 to 4.5 of QĐ 766 count of a dossier's papers, fees and databases. */
export function readPapers(
  row: WireDossier,
  { text }: RowReader,
): Pick<
  DossierFields,
  | 'eResult'
  | 'digitised'
  | 'paperDigitised'
  | 'reused'
  | 'fromNationalStore'
  | 'verifiedByVneid'
  | 'feeAmount'
  | 'databases'
> {
  const files = (row.TaiLieuNop ?? []).filter((file) => !isTrue(text(file['IsDeleted'])));
  const has = (field: string) => files.some((file) => isTrue(text(file[field])));
  const databases = (row.DSKetNoiCSDL ?? []).flatMap((database) => text(database['MaCSDL']) ?? []);
  return {
    eResult: (row.DanhSachGiayToKetQua ?? []).some((result) => isTrue(text(result['CoKetQuaDienTu']))),
    digitised: flag(text(row.HoSoCoThanhPhanSoHoa)),
    paperDigitised: has('DuocSoHoa'),
    reused: has('DuocTaiSuDung'),
    fromNationalStore: has('DuocLayTuKhoDMQG'),
    verifiedByVneid: flag(text(row.TaiKhoanDuocXacThucVoiVNeID)),
    feeAmount: feesTogether(row.DanhSachLePhi ?? [], text),
    databases: databases.length === 0 ? undefined : databases,
  };
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text?.toLowerCase() === 'true';
}

/** Absent in records of the older generation: not known is not "no". */
function flag(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : isTrue(text);
}

/** Whole dong; a fee that is no number is left out. */
function feesTogether(fees: readonly SievedValues[], text: RowReader['text']): string | undefined {
  const amounts = fees.flatMap((fee) => /^(\d{1,12})(?:\.0+)?$/.exec(text(fee['Gia']) ?? '')?.[1] ?? []);
  return amounts.length === 0 ? undefined : String(amounts.reduce((sum, amount) => sum + Number(amount), 0));
}
