import type { Measure } from '../../fact/measure.js';
import { deliveredAmount } from './delivered-amount.js';

/** Records as they stand, by the day of the delivery that last changed them, and what was noticed about them. */
export const deliveredRecords: readonly Measure[] = [
  deliveredAmount('records_delivered', 'records'),
  deliveredAmount('dossiers_delivered', 'dossiers'),
  deliveredAmount('dossiers_without_due', 'dossiersWithoutDue'),
  deliveredAmount('records_with_placeholder_identity', 'placeholderIdentities'),
  deliveredAmount('records_possibly_duplicate', 'possibleDuplicates'),
  deliveredAmount('records_in_conflict', 'conflictingRecords'),
  {
    type: 'HISTOGRAM',
    key: 'delivery_lag_days',
    record: 'delivery_quality',
    day: 'countedDay',
    when: 'hasLags',
    value: 'lags',
    counts: true,
    unit: 'DAY',
  },
];
