import { addAmounts, type Instant } from '#domain';
import { billDiffers } from './bill-differs.js';
import { dischargeKindList, outcomeList } from './codes.js';
import { minutesBetween } from './wall-time-at.js';
import { known, type PersonPart } from './translate-person.js';
import type { VisitReading } from './visit-reading.js';
import type { WireEdge, WireHoso, WireSummary } from './wire.js';

/** Canonical fields of an encounter's summary (XML1) with the figures of its lines and papers. */
export function translateSummary(
  summary: WireSummary,
  hoso: WireHoso,
  part: PersonPart,
  reading: VisitReading,
): Readonly<Record<string, unknown>> {
  const edge = hoso.EDGE ?? {};
  const dischargedAt = reading.moment('NGAY_RA', summary.NGAY_RA) ?? reading.moment('NGAY_RA', hoso.XML7?.NGAY_RA);
  if (dischargedAt !== undefined && dischargedAt < part.admittedAt) reading.flag('END_BEFORE_START');
  if (billDiffers(summary, edge)) reading.flag('AMOUNTS_DIFFER');
  const { amount } = reading;
  return {
    ...part.fields,
    stage: 'DISCHARGED',
    dischargedAt,
    settledAt: reading.moment('NGAY_TTOAN', summary.NGAY_TTOAN),
    outcomeCode: known(summary.KET_QUA_DTRI, outcomeList, part.day, reading),
    outcome: outcomeList.lookup(summary.KET_QUA_DTRI ?? '', part.day),
    dischargeKindCode: known(summary.MA_LOAI_RV, dischargeKindList, part.day, reading),
    dischargeKind: dischargeKindList.lookup(summary.MA_LOAI_RV ?? '', part.day),
    ...departmentsOf(summary, hoso),
    mainDiagnosisChapter: chapterOf(edge, reading),
    residenceCommuneCode: communeOf(summary.MAXA_CU_TRU, reading),
    totalCost: amount('T_TONGCHI_BV', summary.T_TONGCHI_BV),
    insuredCost: amount('T_TONGCHI_BH', summary.T_TONGCHI_BH),
    insurerPaid: amount('T_BHTT', summary.T_BHTT),
    patientPaid: amount('T_BNTT', summary.T_BNTT),
    patientShare: amount('T_BNCCT', summary.T_BNCCT),
    treatmentDays: treatmentDaysOf(summary.SO_NGAY_DTRI, reading),
    bedDays: edge.NGAY_GIUONG && addAmounts(...Object.values(edge.NGAY_GIUONG)),
    bedDaysByDepartment: edge.NGAY_GIUONG,
    orderToResultMinutes: edge.PHUT_KET_QUA,
    firstOrderMinutes: firstOrderMinutes(summary.NGAY_VAO, edge.NGAY_YL_DAU),
    appointmentDay: reading.day(hoso.XML14?.NGAY_HEN_KL) ?? reading.day(summary.NGAY_TAI_KHAM),
  };
}

/** Latest of the moments given; what orders versions of one encounter. */
export function latestOf(...moments: readonly unknown[]): Instant {
  return moments.filter((moment) => typeof moment === 'string').reduce((a, b) => (a > b ? a : b), '');
}

/** Minutes from arrival to the first order, both `yyyyMMddHHmm`; absent when there was none or it came before. */
export function firstOrderMinutes(arrival: string | undefined, order: string | undefined): number | undefined {
  if (!/^\d{12}$/.test(arrival ?? '') || !/^\d{12}$/.test(order ?? '')) return undefined;
  const minutes = minutesBetween(Number(arrival), Number(order));
  return minutes >= 0 ? minutes : undefined;
}

function departmentsOf(summary: WireSummary, hoso: WireHoso) {
  const codes = (summary.MA_KHOA ?? '').split(';').filter((code) => /^K[\w.]{1,9}$/.test(code));
  const left = /^K[\w.]{1,9}$/.test(hoso.XML7?.MA_KHOA_RV ?? '') ? hoso.XML7?.MA_KHOA_RV : undefined;
  return { departmentCode: left ?? codes[0], departmentCodes: codes.length > 0 ? codes : undefined };
}

function chapterOf({ CHUONG_BENH_CHINH }: WireEdge, reading: VisitReading): string | undefined {
  if (CHUONG_BENH_CHINH !== '?') return CHUONG_BENH_CHINH;
  reading.flag('UNKNOWN_CODE');
  return undefined;
}

function communeOf(code: string | undefined, reading: VisitReading): string | undefined {
  if (!code || /^\d{5}$/.test(code)) return code || undefined;
  reading.flag('UNKNOWN_CODE');
  return undefined;
}

function treatmentDaysOf(text: string | undefined, reading: VisitReading): number | undefined {
  if (!text) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  reading.flag('VALUE_NORMALISED');
  return undefined;
}
