import type { Day } from '../day/day.js';
import type { RecordFields } from '../record/record-fields.js';
import { leftDay } from './left-day.js';

/** The first day on which the school's roster no longer stands. */
export function deriveSchoolListing(fields: RecordFields): RecordFields {
  return { delistedDay: leftDay(fields.listedDay as Day | undefined, fields.endDay as Day | undefined) };
}
