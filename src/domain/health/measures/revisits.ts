import type { CellMeasure } from '../../fact/measure.js';
import { admissions } from './stays.js';
import { visits } from './visits.js';

/** Visits of persons whose other visits are known, for they bear a surrogate: the denominator of re-visits. */
export const visitsOfSubjects: CellMeasure = { ...visits, key: 'visits_of_subjects', when: 'hasSubject' };

/** Visits 1 to 30 days after another one of the same person ended, on the day of arrival. */
export const revisits: CellMeasure = { ...visits, key: 'revisits', when: 'isRevisit' };

/** Those of them on the very day of an appointment. */
export const revisitsByAppointment: CellMeasure = {
  ...visits,
  key: 'revisits_by_appointment',
  when: 'isRevisitByAppointment',
};

/** Admissions of persons who bear a surrogate: the denominator of re-admissions. */
export const admissionsOfSubjects: CellMeasure = {
  ...admissions,
  key: 'admissions_of_subjects',
  when: 'isAdmissionOfSubject',
};

/** Admissions 1 to 30 days after another admission of the same person ended. */
export const readmissions: CellMeasure = { ...admissions, key: 'readmissions', when: 'isReadmission' };
