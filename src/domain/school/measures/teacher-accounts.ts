import type { Measure } from '../../fact/measure.js';

const account = { type: 'CELL', record: 'staff_account', add: 1, over: { place: 'SUM', time: 'SUM' } } as const;

const standing = (key: string, when: string): readonly Measure[] => [
  { ...account, key: `${key}_opened`, day: 'openedDay', when },
  { ...account, key: `${key}_closed`, day: 'closedDay', when },
  { type: 'STOCK', key, opened: `${key}_opened`, closed: `${key}_closed` },
];

/**
 * Accounts of teachers and of schools' management ("tài khoản giáo viên") that stand, those of them that may be used,
 * and those of teachers alone (what pupils per teacher divides by).
 */
export const teacherAccounts: readonly Measure[] = [
  ...standing('teacher_accounts', 'isTeacherAccount'),
  ...standing('teacher_accounts_active', 'isActiveTeacherAccount'),
  ...standing('teachers', 'isTeacher'),
];
