import type { RecordFields } from '../record/record-fields.js';
import { indicatorStatuses } from './indicator-value.js';

/**
 * Whether a figure says what was meant to be (`PLAN`) or what came about (`RESULT`), and how much it weighs.
 *
 * `statusRank` orders figures of one period: estimate 1, actual 2, official 3; a plan is 0 and never stands for a result.
 */
export function deriveIndicatorValue(fields: RecordFields): RecordFields {
  return {
    basis: fields.status === 'PLAN' ? 'PLAN' : 'RESULT',
    statusRank: indicatorStatuses.findIndex((status) => status === fields.status),
  };
}
