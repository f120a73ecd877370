import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';
import { yearResults } from './year-results.js';

/**
 * When a pupil came onto a class's roll and left it, and what the closed year says of the pupil (`yearResults`).
 *
 * Only the homeroom class counts a pupil: subject groups repeat the same pupil within one school (`isHomeroom`).
 */
export function derivePupilEnrolment(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  return { enrolledDay: opened, leftDay: closed, isHomeroom: fields.classType === 'HOMEROOM', ...yearResults(fields) };
}
