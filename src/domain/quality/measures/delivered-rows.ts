import type { Measure } from '../../fact/measure.js';
import { deliveredAmount } from './delivered-amount.js';

/** Deliveries and their rows, by whoever delivered them: rejected ones, and those of them nobody has mended since. */
export const deliveredRows: readonly Measure[] = [
  deliveredAmount('deliveries_taken', 'deliveries'),
  deliveredAmount('deliveries_incomplete', 'incompleteDeliveries'),
  deliveredAmount('deliveries_repeated', 'repeatedDeliveries'),
  deliveredAmount('rows_delivered', 'rows'),
  deliveredAmount('rows_rejected', 'rejectedRows'),
  deliveredAmount('rows_rejected_unresolved', 'unresolvedRows'),
];
