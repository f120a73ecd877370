import type { Dialect } from './dialect.js';
import type { Sending } from './encounter.js';
import { wallTime } from './wall-time.js';

/** Text as it may stand in an element; nearly all of it may as it is. */
const escaped = (text: string): string =>
  !/[&<>]/.test(text) || text.startsWith('<![CDATA[')
    ? text
    : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One element per field that there is, in order. */
export function elements(fields: Readonly<Record<string, string | undefined>>): string {
  let xml = '';
  for (const field in fields) {
    const text = fields[field];
    if (text !== undefined) xml += `${xml === '' ? '' : '\n'}<${field}>${escaped(text)}</${field}>`;
  }
  return xml;
}

export const free = (text: string): string => `<![CDATA[${text}]]>`;
export const money = (amount: number): string => amount.toFixed(2);

/** XML1 TONG_HOP: 66 fields in the order of the annex, 65 in QĐ 130 (no blood group). */
export function writeSummary(sending: Sending, dialect: Dialect): string {
  const { encounter } = sending;
  const { patient, bill } = encounter;
  const card = patient.card;
  const arrived = wallTime(encounter.arrivedAt);
  const left = wallTime(encounter.leftAt);
  const fields: Record<string, string | undefined> = {
    MA_LK: encounter.key,
    STT: '1',
    MA_BN: patient.number,
    HO_TEN: free(patient.name),
    SO_CCCD: patient.identity,
    NGAY_SINH: patient.born,
    GIOI_TINH: patient.sex,
    NHOM_MAU: dialect === '130' ? undefined : '',
    MA_QUOCTICH: '000',
    MA_DANTOC: '01',
    MA_NGHE_NGHIEP: '00000',
    DIA_CHI: free(`Thôn ${patient.number.slice(-2)}, địa chỉ bịa`),
    MATINH_CU_TRU: encounter.provinceCode,
    MAHUYEN_CU_TRU: '',
    MAXA_CU_TRU: encounter.communeCode,
    DIEN_THOAI: patient.phone,
    MA_THE_BHYT: card ?? '',
    MA_DKBD: card ? encounter.facility.code : '',
    GT_THE_TU: card ? `${arrived.slice(0, 4)}0101` : '',
    GT_THE_DEN: card ? `${arrived.slice(0, 4)}1231` : '',
    NGAY_MIEN_CCT: '',
    LY_DO_VV: free('Đau, sốt'),
    LY_DO_VNT: '',
    MA_LY_DO_VNT: '',
    CHAN_DOAN_VAO: free('Theo dõi'),
    CHAN_DOAN_RV: free(`Chẩn đoán ${encounter.diagnosis}`),
    MA_BENH_CHINH: encounter.diagnosis,
    MA_BENH_KT: '',
    MA_BENH_YHCT: '',
    MA_PTTT_QT: '',
    MA_DOITUONG_KCB: encounter.object,
    MA_NOI_DI: '',
    MA_NOI_DEN: '',
    MA_TAI_NAN: '',
    NGAY_VAO: arrived,
    NGAY_VAO_NOI_TRU: wallTime(encounter.wardAt),
    NGAY_RA: left,
    GIAY_CHUYEN_TUYEN: '',
    SO_NGAY_DTRI: String(treatmentDays(encounter.kind, encounter.arrivedAt, encounter.leftAt)),
    PP_DIEU_TRI: free('Theo phác đồ'),
    KET_QUA_DTRI: encounter.outcome,
    MA_LOAI_RV: encounter.leaveKind,
    GHI_CHU: '',
    NGAY_TTOAN: sending.settled ? wallTime(encounter.settledAt) : '',
    T_THUOC: money(bill.drugs),
    T_VTYT: money(bill.materials),
    T_TONGCHI_BV: money(bill.total),
    T_TONGCHI_BH: money(bill.insured),
    T_BNTT: money(bill.total - bill.insured),
    T_BNCCT: money(bill.share),
    T_BHTT: money(bill.insured - bill.share),
    T_NGUONKHAC: '0',
    T_BHTT_GDV: '0',
    NAM_QT: left.slice(0, 4),
    THANG_QT: left.slice(4, 6),
    MA_LOAI_KCB: dialect === '130' ? String(Number(encounter.kind)) : encounter.kind,
    MA_KHOA: encounter.department,
    MA_CSKCB: encounter.facility.code,
    MA_KHUVUC: '',
    CAN_NANG: '52.5',
    CAN_NANG_CON: '',
    NAM_NAM_LIEN_TUC: '',
    NGAY_TAI_KHAM: encounter.appointment === undefined ? '' : wallTime(encounter.appointment).slice(0, 8),
    MA_HSBA: `BA${encounter.key}`,
    MA_TTDV: '0000000000',
    DU_PHONG: '',
  };
  return `<TONG_HOP>\n${elements(sending.instead ? { ...fields, ...sending.instead } : fields)}\n</TONG_HOP>`;
}

/** SO_NGAY_DTRI: nothing for examinations, otherwise days with both ends. */
function treatmentDays(kind: string, from: number, to: number): number {
  return kind === '01' || kind === '07' || kind === '09' ? 0 : Math.floor(to / 1_440) - Math.floor(from / 1_440) + 1;
}
