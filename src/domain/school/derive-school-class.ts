import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';

/** When a class came onto the roll of its school year and left it, and whether it is a homeroom class. */
export function deriveSchoolClass(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  return { enrolledDay: opened, leftDay: closed, isHomeroom: fields.classType === 'HOMEROOM' };
}
