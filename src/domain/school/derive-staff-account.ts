import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';

/**
 * When an account opened and closed within its school year, and whether it is a "tài khoản giáo viên".
 *
 * The province's report counts the accounts of teachers and of the school's management together (1,750 accounts in 51
 * schools in July 2021). A disabled account without a last day never closes here: `enabled` says how it stands now.
 *
 * An active account may log in, or was closed on a known last day (until which it was in use). A disabled account
 * without a last day is in use on no day: since when it is disabled the source does not say. Who really logged in is
 * not delivered either.
 */
export function deriveStaffAccount(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  const isTeacherAccount = fields.role === 'TEACHER' || fields.role === 'ADMINISTRATOR';
  return {
    openedDay: opened,
    closedDay: closed,
    isTeacherAccount,
    isActiveTeacherAccount: isTeacherAccount && (fields.enabled === true || fields.endDay !== undefined),
    isTeacher: fields.role === 'TEACHER',
  };
}
