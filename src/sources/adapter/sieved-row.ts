import type { SievedValues } from '../privacy/create-sieve.js';

/** One row of a delivery after the sieve: which wire table, where in the delivery, what was let through. */
export interface SievedRow {
  readonly table: string;
  /** Where a person finds the row: `HOSO 12`, `data[3]`, `enrollments.csv line 40`. */
  readonly position: string;
  readonly values: SievedValues;
}
