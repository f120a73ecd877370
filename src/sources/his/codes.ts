import type { DischargeKind, PatientSex, VisitKind, VisitOutcome } from '#domain';
import { createCodeList } from '../reading/code-list.js';

const kindsOf824: Readonly<Record<string, VisitKind>> = {
  '01': 'EXAMINATION',
  '02': 'OUTPATIENT_COURSE',
  '03': 'INPATIENT',
  '04': 'DAY_INPATIENT',
  '05': 'CHRONIC_COURSE_WITH_DRUGS',
  '06': 'STATION_STAY',
  '07': 'SCHEDULED_DRUGS',
  '08': 'CHRONIC_COURSE_WITH_SERVICES',
  '09': 'SHORT_INPATIENT',
  '10': 'OTHER',
};

/** MA_LOAI_KCB, two digits: QĐ 824/QĐ-BYT app. 1, six more by QĐ 1804/2026 (to be used by 2026-08-01). */
export const visitKindList = createCodeList<VisitKind>([
  { to: '2026-08-01', codes: kindsOf824 },
  {
    from: '2026-08-01',
    codes: {
      ...kindsOf824,
      '11': 'MOBILE',
      '12': 'AT_HOME',
      '13': 'FAMILY_MEDICINE',
      '14': 'REMOTE',
      '15': 'PERIODIC_CHECKUP',
      '16': 'SCREENING',
    },
  },
]);

/** From this day MA_LOAI_KCB is text of two digits (QĐ 4750/QĐ-BYT); before it was a number. */
export const twoDigitKindsFrom = '2024-07-01';

const outcomesOf130: Readonly<Record<string, VisitOutcome>> = {
  '1': 'CURED',
  '2': 'IMPROVED',
  '3': 'UNCHANGED',
  '4': 'WORSE',
  '5': 'DIED',
  '6': 'CRITICAL_SENT_HOME',
  '7': 'UNDETERMINED',
};

/** KET_QUA_DTRI: QĐ 130/QĐ-BYT, 8 by QĐ 4750/QĐ-BYT. */
export const outcomeList = createCodeList<VisitOutcome>([
  { to: '2024-07-01', codes: outcomesOf130 },
  { from: '2024-07-01', codes: { ...outcomesOf130, '8': 'DIED_OUTSIDE' } },
]);

/** MA_LOAI_RV, the same in all three decisions. */
export const dischargeKindList = createCodeList<DischargeKind>([
  {
    codes: {
      '1': 'DISCHARGED',
      '2': 'TRANSFERRED',
      '3': 'ABSCONDED',
      '4': 'LEFT_ON_REQUEST',
      '5': 'TRANSFERRED_ON_REQUEST',
    },
  },
]);

/** GIOI_TINH */
export const sexList = createCodeList<PatientSex>([{ codes: { '1': 'MALE', '2': 'FEMALE', '3': 'UNDETERMINED' } }]);

const objectsOf824 = '1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 2 3.1 3.2 3.3 3.4 3.5 3.6 3.7 7.1 7.2 7.3 7.4 8 9';
const objectsOf3276 =
  '1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.18 2 3.1 3.2 3.3 3.6 7 7.2 7.3 7.4 8 9 10';
const known = (codes: string) => Object.fromEntries(codes.split(' ').map((code) => [code, true as const]));

/**
 * MA_DOITUONG_KCB: QĐ 824 app. 2, then QĐ 2010/2025 and QĐ 3276/2025.
 *
 * The days the two took effect are not verified, so both lists hold in the year around them: an honest record is not
 * flagged.
 */
export const objectList = createCodeList<true>([
  { to: '2025-07-01', codes: known(objectsOf824) },
  { from: '2025-07-01', to: '2026-07-01', codes: known(`${objectsOf824} ${objectsOf3276}`) },
  { from: '2026-07-01', codes: known(objectsOf3276) },
]);

/** MA_DOITUONG_KCB of a patient without insurance. */
export const objectWithoutInsurance = '9';
