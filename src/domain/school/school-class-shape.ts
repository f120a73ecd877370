import type { RecordShape } from '../record/record-shape.js';
import { deriveSchoolClass } from './derive-school-class.js';

/** One row per class and term; natural key `school|school year|class id of the source`. Counts as its enrolments do. */
export const schoolClassShape: RecordShape = {
  kind: 'school_class',
  sector: 'school',
  ruleVersion: 1,
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
  ],
  references: [{ name: 'school', register: 'SCHOOL', field: 'schoolId', required: true, placing: true }],
  derived: [
    { name: 'enrolledDay', type: 'day' },
    { name: 'leftDay', type: 'day' },
    { name: 'isHomeroom', type: 'boolean' },
  ],
  derive: deriveSchoolClass,
  indexes: [['schoolId', 'schoolYear']],
};
