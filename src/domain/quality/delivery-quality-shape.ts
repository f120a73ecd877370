import type { RecordShape } from '../record/record-shape.js';

/**
 * What was delivered by or for one organisation to one source on one day, and how good it was; counted from deliveries,
 * rejections and records every night (`intake/quality`). It stands in the unit of the organisation.
 *
 * Rows are counted for whoever delivered them, records for the organisation they are of. The day is that of delivery, so it
 * says nothing about how far the data reach.
 */
export const deliveryQualityShape: RecordShape = {
  kind: 'delivery_quality',
  sector: 'quality',
  ruleVersion: 1,
  fields: [
    { name: 'sourceName', type: 'text', required: true },
    { name: 'reporterCode', type: 'text' },
    { name: 'agencyCode', type: 'text' },
    { name: 'facilityCode', type: 'text' },
    { name: 'schoolCode', type: 'text' },
    { name: 'deliveredDay', type: 'day', required: true },
    { name: 'deliveries', type: 'integer', required: true },
    { name: 'incompleteDeliveries', type: 'integer', required: true },
    { name: 'repeatedDeliveries', type: 'integer', required: true },
    { name: 'rows', type: 'integer', required: true },
    { name: 'rejectedRows', type: 'integer', required: true },
    { name: 'unresolvedRows', type: 'integer', required: true },
    { name: 'records', type: 'integer', required: true },
    { name: 'dossiers', type: 'integer', required: true },
    { name: 'dossiersWithoutDue', type: 'integer', required: true },
    { name: 'placeholderIdentities', type: 'integer', required: true },
    { name: 'possibleDuplicates', type: 'integer', required: true },
    { name: 'conflictingRecords', type: 'integer', required: true },
    { name: 'lags', type: 'json' },
  ],
  references: [
    { name: 'agency', register: 'AGENCY', field: 'agencyId', placing: true },
    { name: 'facility', register: 'FACILITY', field: 'facilityId', placing: true },
    { name: 'school', register: 'SCHOOL', field: 'schoolId', placing: true },
  ],
  derived: [
    { name: 'countedDay', type: 'day', foreseen: true },
    { name: 'hasLags', type: 'boolean' },
  ],
  derive: ({ deliveredDay, lags }) => ({ countedDay: deliveredDay, hasLags: lags !== undefined }),
  indexes: [['deliveredDay']],
};
