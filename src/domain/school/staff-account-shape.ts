import type { RecordShape } from '../record/record-shape.js';
import { deriveStaffAccount } from './derive-staff-account.js';

/** One row per person's account, school and role; natural key `school|role|keyed hash of the account`. */
export const staffAccountShape: RecordShape = {
  kind: 'staff_account',
  sector: 'school',
  ruleVersion: 1,
  fields: [
    { name: 'schoolCode', type: 'text', required: true },
    { name: 'schoolLevel', type: 'text' },
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
  ],
  derive: deriveStaffAccount,
  indexes: [['schoolId']],
};
