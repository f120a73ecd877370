import type { CellMeasure, HistogramMeasure } from '../../fact/measure.js';

const summed = { place: 'SUM', time: 'SUM' } as const;

/** Patients taken to a bed, on the day of it. */
export const admissions: CellMeasure = {
  type: 'CELL',
  key: 'admissions',
  record: 'visit',
  day: 'admissionDay',
  when: 'isAdmission',
  add: 1,
  over: summed,
};

/** Admissions that ended, on the day of it. */
export const discharges: CellMeasure = { ...admissions, key: 'discharges', day: 'dischargeDay', when: 'isDischarge' };

/** Discharges to another facility, by referral or on the patient's request (MA_LOAI_RV 2, 5); outpatients too. */
export const transfersOut: CellMeasure = { ...admissions, key: 'transfers_out', day: 'endDay', when: 'isTransferOut' };

/** Patients who died (KET_QUA_DTRI 5, 8), on the day the encounter ended. */
export const deathsInCare: CellMeasure = { ...admissions, key: 'deaths_in_care', day: 'endDay', when: 'isDeath' };

/** Admissions that ended in death. */
export const inpatientDeaths: CellMeasure = { ...discharges, key: 'inpatient_deaths', when: 'isInpatientDeath' };

/** Admissions that ended in death, or with the patient sent home to die (KET_QUA_DTRI 6). */
export const diedOrSentHome: CellMeasure = { ...discharges, key: 'died_or_sent_home', when: 'isDiedOrSentHome' };

/** Bed-days of the bill's bed lines, on the day the stay ended. */
export const bedDays: CellMeasure = {
  ...admissions,
  key: 'bed_days',
  day: 'endDay',
  when: 'hasBedDays',
  add: 'bedDays',
};

/** Calendar days of stays that ended; divided by `stays` the mean length of stay. */
export const stayDays: CellMeasure = {
  ...admissions,
  key: 'stay_days',
  day: 'dischargeDay',
  when: 'hasLengthOfStay',
  add: 'lengthOfStay',
};

/** Stays that ended and whose length is known. */
export const stays: CellMeasure = { ...stayDays, key: 'stays', add: 1 };

/** Exact lengths of stay of discharges. */
export const lengthOfStay: HistogramMeasure = {
  type: 'HISTOGRAM',
  key: 'length_of_stay',
  record: 'visit',
  day: 'dischargeDay',
  when: 'hasLengthOfStay',
  value: 'lengthOfStay',
  unit: 'DAY',
};
