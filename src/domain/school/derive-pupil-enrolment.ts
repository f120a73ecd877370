import type { Day } from '../day/day.js';
import type { RecordFields } from '../record/record-fields.js';
import { leftDay } from './left-day.js';

/**
 * When a pupil came onto a class's roll and left it.
 *
 * Only the homeroom class counts a pupil: subject groups repeat the same pupil within one school (`isHomeroom`).
 */
export function derivePupilEnrolment(fields: RecordFields): RecordFields {
  const beginDay = fields.beginDay as Day | undefined;
  return {
    enrolledDay: beginDay,
    leftDay: leftDay(beginDay, fields.endDay as Day | undefined),
    isHomeroom: fields.classType === 'HOMEROOM',
  };
}
