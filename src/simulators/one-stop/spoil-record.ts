import type { Random } from '../province/random.js';
import type { DossierRecord } from './write-dossier.js';

/** What a spoilt record becomes: usually itself, sometimes with a second one. `null` is a row that is no record. */
type Spoil = (record: DossierRecord, random: Random) => readonly (DossierRecord | null)[];

const change =
  (changes: DossierRecord): Spoil =>
  (record) => [{ ...record, ...changes }];

/** The dirty input of one-stop systems (reference, §2.5 and §7), each by its name. */
export const spoils = {
  DUE_DATE_EMPTY: change({ NgayHenTra: '' }),
  DUE_DATE_ZEROS: change({ NgayHenTra: '00000000000000' }),
  DUE_DATE_WITHOUT_TIME: (record) => [{ ...record, NgayHenTra: String(record['NgayHenTra']).slice(0, 8) }],
  RETURNED_WITHOUT_DATE: change({ TrangThaiHoSo: '10', NgayTra: '' }),
  ENDED_WITHOUT_ANY_DATE: change({ TrangThaiHoSo: '10', NgayTra: '', NgayKetThucXuLy: '' }),
  SUPPLEMENT_REWRITTEN_TO_DONE: (record) => [
    {
      ...record,
      TrangThaiHoSo: '9',
      NgayKetThucXuLy: record['NgayKetThucXuLy'] || record['NgayTiepNhan'],
      DanhSachHoSoBoSung: [{ NgayBoSung: record['NgayTiepNhan'], NgayTiepNhanBoSung: '' }],
    },
  ],
  DONE_WITHOUT_RECEIPT: change({ TrangThaiHoSo: '9', NgayTiepNhan: '' }),
  END_BEFORE_RECEIPT: change({ TrangThaiHoSo: '9', NgayKetThucXuLy: '20191231090000', NgayTra: '' }),
  PLACEHOLDER_IDENTITY: change({ SoGiayToChuHoSo: '000000001', DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '' } }),
  OTHER_APPLICANT_SCHEME: change({ LoaiDoiTuong: '0' }),
  UNKNOWN_STATUS: change({ TrangThaiHoSo: '15' }),
  UNKNOWN_PROCEDURE: change({ MaTTHC: '9.999999' }),
  BLANKS_AROUND_CODES: (record) => [{ ...record, MaTTHC: ` ${String(record['MaTTHC'])} ` }],
  OFFICE_NAME_DECOMPOSED: (record) => [{ ...record, DonViXuLy: String(record['DonViXuLy']).normalize('NFD') }],
  CODE_REMINTED: (record, random) => [
    { ...record, MaHoSo: String(record['MaHoSo']).replace(/-\d{6}-\d+$/, `-200102-${random.digits(5)}`) },
  ],
  SENT_UNDER_TWO_CODES: (record) => [
    record,
    { ...record, MaHoSo: String(record['MaHoSo']).replace(/-(\d{6})-(\d+)$/, '-20$1-00$2') },
  ],
  SENT_UNDER_THE_OTHER_PREFIX: (record) => [
    record,
    {
      ...record,
      MaHoSo: String(record['MaHoSo']).replace(/\.H(46|50)-/, (_, old) => `.H${old === '46' ? '50' : '46'}-`),
    },
  ],
  DATE_OF_ANOTHER_FORMAT: change({ NgayTiepNhan: '31/12/2021' }),
  DATE_OF_NO_CALENDAR: change({ NgayTiepNhan: '20210230090000' }),
  WITHOUT_CODE: change({ MaHoSo: '' }),
  CODE_WITH_WORDS: change({ MaHoSo: 'hồ sơ giấy số 7' }),
  OFFICE_OF_ANOTHER_PROVINCE: (record) => [
    { ...record, MaHoSo: String(record['MaHoSo']).replace(/\.H\d{2}-/, '.H56-') },
  ],
  OFFICE_NOBODY_KNOWS: (record) => [
    { ...record, MaHoSo: String(record['MaHoSo']).replace(/^[\d.]+(?=\.H)/, '000.99.99') },
  ],
  NO_RECORD: () => [null],
} as const satisfies Readonly<Record<string, Spoil>>;

export type SpoilName = keyof typeof spoils;

export const spoilNames = Object.keys(spoils) as readonly SpoilName[];

/** Spoils a record in one of the ways, drawn at random. */
export function spoilRecord(record: DossierRecord, random: Random): readonly (DossierRecord | null)[] {
  return spoils[random.pick(spoilNames)](record, random);
}
