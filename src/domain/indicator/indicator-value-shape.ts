import type { RecordShape } from '../record/record-shape.js';
import { deriveIndicatorValue } from './derive-indicator-value.js';

/**
 * One row per office, indicator, period and status; natural key `office|indicator|period|dataTypeId`.
 *
 * The status is part of the key: a correction of the official figure never overwrites the estimate.
 */
export const indicatorValueShape: RecordShape = {
  kind: 'indicator_value',
  sector: 'indicator',
  ruleVersion: 1,
  fields: [
    { name: 'officeCode', type: 'text', required: true },
    { name: 'indicatorCode', type: 'text', required: true },
    { name: 'indicatorName', type: 'text' },
    { name: 'periodCode', type: 'text', required: true },
    { name: 'periodGrain', type: 'text', required: true },
    { name: 'periodLastDay', type: 'day', required: true },
    { name: 'status', type: 'text', required: true },
    { name: 'value', type: 'decimal', required: true },
    { name: 'unit', type: 'text' },
  ],
  references: [
    { name: 'agency', register: 'AGENCY', field: 'agencyId', code: 'officeCode', required: true, placing: true },
  ],
  derived: [
    { name: 'basis', type: 'text' },
    { name: 'statusRank', type: 'integer' },
  ],
  derive: deriveIndicatorValue,
  indexes: [['indicatorCode', 'periodCode']],
};
