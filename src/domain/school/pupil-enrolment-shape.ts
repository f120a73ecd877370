import type { RecordShape } from '../record/record-shape.js';
import { derivePupilEnrolment } from './derive-pupil-enrolment.js';
import { levelField, resultLevels } from './year-results.js';

/** One row per pupil, class and term; natural key `school|school year|enrolment id of the source`. */
export const pupilEnrolmentShape: RecordShape = {
  kind: 'pupil_enrolment',
  sector: 'school',
  ruleVersion: 2,
  fields: [
    { name: 'schoolCode', type: 'text', required: true },
    { name: 'classCode', type: 'text', required: true },
    { name: 'classType', type: 'text', required: true },
    { name: 'grade', type: 'text' },
    { name: 'schoolLevel', type: 'text' },
    { name: 'termCode', type: 'text', required: true },
    { name: 'schoolYear', type: 'text', required: true },
    { name: 'beginDay', type: 'day', required: true },
    { name: 'endDay', type: 'day' },
    { name: 'subjectId', type: 'bigint' },
    { name: 'studyStatus', type: 'text' },
    { name: 'studyResult', type: 'text' },
    { name: 'resultScale', type: 'text' },
    { name: 'promoted', type: 'boolean' },
    { name: 'absentDays', type: 'decimal' },
  ],
  references: [{ name: 'school', register: 'SCHOOL', field: 'schoolId', required: true, placing: true }],
  derived: [
    { name: 'enrolledDay', type: 'day' },
    { name: 'leftDay', type: 'day' },
    { name: 'isHomeroom', type: 'boolean' },
    { name: 'resultDay', type: 'day' },
    { name: 'resultLevel', type: 'text' },
    { name: 'isAssessedTt22', type: 'boolean' },
    { name: 'isAssessedTt58', type: 'boolean' },
    ...resultLevels.TT22.map((level) => ({ name: levelField('TT22', level), type: 'boolean' as const })),
    ...resultLevels.TT58.map((level) => ({ name: levelField('TT58', level), type: 'boolean' as const })),
    { name: 'isPromotionDecided', type: 'boolean' },
    { name: 'isPromoted', type: 'boolean' },
    { name: 'isAbsenceReported', type: 'boolean' },
  ],
  derive: derivePupilEnrolment,
  indexes: [['schoolId', 'schoolYear']],
};
