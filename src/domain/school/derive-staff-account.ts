import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';

/**
 * When an account opened and closed within its school year, and whether it is a "tài khoản giáo viên".
 *
 * The province's report counts the accounts of teachers and of the school's management together (1,750 accounts in 51
 * schools in July 2021). A disabled account without a last day never closes here: `enabled` says how it stands now.
 */
export function deriveStaffAccount(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  return {
    openedDay: opened,
    closedDay: closed,
    isTeacherAccount: fields.role === 'TEACHER' || fields.role === 'ADMINISTRATOR',
  };
}
