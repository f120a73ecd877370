import type { RecordShape } from '../record/record-shape.js';
import { deriveStaffAccount } from './derive-staff-account.js';

/**
 * One row per account, school, role and school year; natural key `school|school year|role|keyed hash of the account`.
 *
 * By school year, because a full roster names the accounts of its own year: whoever left before is missing from it and
 * must not vanish from the years in which the account stood.
 */
export const staffAccountShape: RecordShape = {
  kind: 'staff_account',
  sector: 'school',
  ruleVersion: 2,
  fields: [
    { name: 'schoolCode', type: 'text', required: true },
    { name: 'schoolLevel', type: 'text' },
    { name: 'schoolYear', type: 'text', required: true },
    { name: 'role', type: 'text', required: true },
    { name: 'enabled', type: 'boolean', required: true },
    { name: 'beginDay', type: 'day', required: true },
    { name: 'endDay', type: 'day' },
    { name: 'subjectId', type: 'bigint' },
  ],
  references: [{ name: 'school', register: 'SCHOOL', field: 'schoolId', required: true, placing: true }],
  derived: [
    { name: 'openedDay', type: 'day' },
    { name: 'closedDay', type: 'day' },
    { name: 'isTeacherAccount', type: 'boolean' },
    { name: 'isActiveTeacherAccount', type: 'boolean' },
    { name: 'isTeacher', type: 'boolean' },
  ],
  derive: deriveStaffAccount,
  indexes: [['schoolId']],
};
