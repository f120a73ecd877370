/** What brought a patient to a facility (MA_LOAI_KCB; QĐ 824/QĐ-BYT app. 1, 11–16 by QĐ 1804/2026), by our English name. */
export const visitKinds = [
  'EXAMINATION',
  'OUTPATIENT_COURSE',
  'INPATIENT',
  'DAY_INPATIENT',
  'CHRONIC_COURSE_WITH_DRUGS',
  'STATION_STAY',
  'SCHEDULED_DRUGS',
  'CHRONIC_COURSE_WITH_SERVICES',
  'SHORT_INPATIENT',
  'OTHER',
  'MOBILE',
  'AT_HOME',
  'FAMILY_MEDICINE',
  'REMOTE',
  'PERIODIC_CHECKUP',
  'SCREENING',
] as const;
export type VisitKind = (typeof visitKinds)[number];

/** How the treatment ended (KET_QUA_DTRI; 8 by QĐ 4750/QĐ-BYT). */
export const visitOutcomes = [
  'CURED',
  'IMPROVED',
  'UNCHANGED',
  'WORSE',
  'DIED',
  'CRITICAL_SENT_HOME',
  'UNDETERMINED',
  'DIED_OUTSIDE',
] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** How the patient left (MA_LOAI_RV). */
export const dischargeKinds = [
  'DISCHARGED',
  'TRANSFERRED',
  'ABSCONDED',
  'LEFT_ON_REQUEST',
  'TRANSFERRED_ON_REQUEST',
] as const;
export type DischargeKind = (typeof dischargeKinds)[number];

/** `CHECKED_IN`: known from the check-in only; `DISCHARGED`: the encounter's summary (XML1) has come. */
export const visitStages = ['CHECKED_IN', 'DISCHARGED'] as const;
export type VisitStage = (typeof visitStages)[number];

export const patientSexes = ['MALE', 'FEMALE', 'UNDETERMINED'] as const;
export type PatientSex = (typeof patientSexes)[number];
