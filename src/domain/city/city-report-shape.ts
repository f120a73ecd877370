import type { RecordShape } from '../record/record-shape.js';
import { deriveCityReport } from './derive-city-report.js';

/**
 * One row per service request; natural key its service_request_id.
 *
 * A report stands where it was made: the area code as of the day it was received. Where the source gives none, or one
 * that day does not know, it stands with the agency that answers for it: of two placing references the first resolved holds.
 */
export const cityReportShape: RecordShape = {
  kind: 'city_report',
  sector: 'city',
  ruleVersion: 2,
  fields: [
    { name: 'serviceCode', type: 'text', required: true },
    { name: 'serviceName', type: 'text' },
    { name: 'status', type: 'text', required: true },
    { name: 'step', type: 'text' },
    { name: 'requestedAt', type: 'instant', required: true },
    { name: 'updatedAt', type: 'instant' },
    { name: 'expectedAt', type: 'instant' },
    { name: 'closedAt', type: 'instant' },
    { name: 'supplementRequestedAt', type: 'instant' },
    { name: 'publishedAt', type: 'instant' },
    { name: 'satisfaction', type: 'text' },
    { name: 'agencyCode', type: 'text' },
    { name: 'areaCode', type: 'text' },
    { name: 'latitude', type: 'decimal' },
    { name: 'longitude', type: 'decimal' },
  ],
  references: [
    { name: 'area', register: 'AREA', field: 'areaId', placing: true },
    { name: 'agency', register: 'AGENCY', field: 'agencyId', placing: true },
  ],
  derived: [
    { name: 'receivedDay', type: 'day' },
    { name: 'closedDay', type: 'day' },
    { name: 'dueDay', type: 'day', foreseen: true },
    { name: 'overdueDay', type: 'day', foreseen: true },
    { name: 'overdueEndedDay', type: 'day' },
    { name: 'isResolved', type: 'boolean' },
    { name: 'isRefused', type: 'boolean' },
    { name: 'isResolvedWithDeadline', type: 'boolean' },
    { name: 'isResolvedOnTime', type: 'boolean' },
    { name: 'hoursToResolve', type: 'integer' },
    { name: 'isRated', type: 'boolean' },
    { name: 'isSatisfied', type: 'boolean' },
    { name: 'supplementDay', type: 'day' },
    { name: 'publishedDay', type: 'day' },
    { name: 'late766Day', type: 'day', foreseen: true },
    { name: 'late766EndedDay', type: 'day' },
    { name: 'isRefusedIn766', type: 'boolean' },
    { name: 'isSupplementIn766', type: 'boolean' },
    { name: 'isResolvedIn766', type: 'boolean' },
    { name: 'isPublishedIn766', type: 'boolean' },
  ],
  derive: deriveCityReport,
  indexes: [['receivedDay'], ['unitId', 'receivedDay'], ['agencyId', 'receivedDay'], ['serviceCode', 'receivedDay']],
};
