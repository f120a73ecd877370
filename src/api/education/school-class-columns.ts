import { provenanceColumns } from '../record/provenance.type.js';
import type { RecordColumns } from '../record/record-columns.js';

/** Stored fields that the fields of `SchoolClass` are made from. */
export const schoolClassColumns: RecordColumns = {
  code: ['classCode'],
  type: ['classType'],
  grade: ['grade'],
  schoolLevel: ['schoolLevel'],
  term: ['termCode'],
  schoolYear: ['schoolYear'],
  firstDay: ['beginDay'],
  lastDay: ['endDay'],
  school: ['schoolId'],
  area: ['unitId'],
  enrolments: ['schoolId', 'schoolYear', 'termCode', 'classCode'],
  quality: ['flags'],
  provenance: provenanceColumns,
};
