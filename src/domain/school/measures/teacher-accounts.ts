import type { Measure } from '../../fact/measure.js';

const account = {
  type: 'CELL',
  record: 'staff_account',
  when: 'isTeacherAccount',
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
} as const;

/** Accounts of teachers and of schools' management ("tài khoản giáo viên") that stand. */
export const teacherAccounts: readonly Measure[] = [
  { ...account, key: 'teacher_accounts_opened', day: 'openedDay' },
  { ...account, key: 'teacher_accounts_closed', day: 'closedDay' },
  { type: 'STOCK', key: 'teacher_accounts', opened: 'teacher_accounts_opened', closed: 'teacher_accounts_closed' },
];
