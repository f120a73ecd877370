import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';

/** When the school came onto the list of its school year and when it no longer stood there. */
export function deriveSchoolListing(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  return { listedDay: opened, delistedDay: closed };
}
