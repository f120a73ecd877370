import { provenanceColumns } from '../record/provenance.type.js';
import type { RecordColumns } from '../record/record-columns.js';

/** Stored fields that the fields of `Visit` are made from. */
export const visitColumns: RecordColumns = {
  facility: ['facilityId'],
  area: ['unitId'],
  residence: ['residenceUnitId'],
  department: ['departmentCode', 'facilityId'],
  stage: ['stage'],
  kind: ['visitKind'],
  admittedAt: ['admittedAt'],
  dischargedAt: ['dischargedAt'],
  outcome: ['outcome'],
  dischargeKind: ['dischargeKind'],
  diagnosisChapter: ['mainDiagnosisChapter'],
  insured: ['insured'],
  isAdmission: ['isAdmission'],
  lengthOfStay: ['lengthOfStay'],
  bedDays: ['bedDays'],
  totalCost: ['totalCost'],
  insurerPaid: ['insurerPaid'],
  patientCost: ['patientCost'],
  quality: ['flags'],
  provenance: provenanceColumns,
};
