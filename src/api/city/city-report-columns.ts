import { lookupColumns } from '../lookup/ask-at-source.js';
import { provenanceColumns } from '../record/provenance.type.js';
import type { RecordColumns } from '../record/record-columns.js';

/** Stored fields that the fields of `CityReport` are made from. */
export const cityReportColumns: RecordColumns = {
  code: ['naturalKey'],
  serviceCode: ['serviceCode'],
  status: ['status'],
  step: ['step'],
  requestedAt: ['requestedAt'],
  updatedAt: ['updatedAt'],
  expectedAt: ['expectedAt'],
  closedAt: ['closedAt'],
  agency: ['agencyId'],
  area: ['unitId'],
  location: ['latitude', 'longitude'],
  resolvedOnTime: ['isResolvedWithDeadline', 'isResolvedOnTime'],
  hoursToResolve: ['hoursToResolve'],
  quality: ['flags'],
  atSource: ['status', ...lookupColumns],
  provenance: provenanceColumns,
};
