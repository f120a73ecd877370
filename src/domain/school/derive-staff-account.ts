import type { Day } from '../day/day.js';
import type { RecordFields } from '../record/record-fields.js';
import { leftDay } from './left-day.js';

/**
 * When an account opened and closed, and whether it is a "tài khoản giáo viên".
 *
 * The province's report counts the accounts of teachers and of the school's management together (1,750 accounts in 51
 * schools in July 2021). A disabled account without a last day never closes here: `enabled` says how it stands now.
 */
export function deriveStaffAccount(fields: RecordFields): RecordFields {
  const beginDay = fields.beginDay as Day | undefined;
  return {
    openedDay: beginDay,
    closedDay: leftDay(beginDay, fields.endDay as Day | undefined),
    isTeacherAccount: fields.role === 'TEACHER' || fields.role === 'ADMINISTRATOR',
  };
}
