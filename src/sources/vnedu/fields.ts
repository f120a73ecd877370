import type { FieldClass, FieldRule, FieldTable } from '../privacy/field-table.js';
import { wireColumns, type WireTable } from './wire.js';

type Kept = Readonly<Record<string, readonly [FieldClass, string]>>;

const version: Kept = {
  sourcedId: ['KEEP', 'natural key'],
  status: ['KEEP', 'active or to be deleted'],
  dateLastModified: ['KEEP', 'version'],
};

/** Every known column of a table: those named here with their class, all others dropped. */
function table(name: WireTable, kept: Kept, because: string): FieldTable {
  return {
    table: name,
    basis:
      'QĐ 4998/QĐ-BGDĐT and NĐ 278/2025/NĐ-CP: school statistics; children’s data only as counts (Law 91/2025/QH15)',
    retention: 'one row per enrolment or account, as long as the statistics of its school year are open',
    fields: wireColumns[name].map((field): FieldRule => {
      const rule = kept[field];
      return rule ? { field, class: rule[0], purpose: rule[1] } : { field, class: 'DROP', purpose: because };
    }),
  };
}

/** What a OneRoster delivery holds and what becomes of it. */
export const vneduFieldTables: readonly FieldTable[] = [
  table(
    'orgs',
    {
      ...version,
      name: ['DROP', 'the register has the name'],
      type: ['KEEP', 'which orgs are schools'],
      identifier: ['KEEP', 'national school code'],
      'metadata.vn.capHoc': ['KEEP', 'school level'],
      'metadata.vn.ngayThamGia': ['KEEP', 'when the school joined'],
      'metadata.vn.ngayNgung': ['KEEP', 'when it left'],
      'metadata.vn.datChuanQuocGia': ['KEEP', 'schools of national standard'],
    },
    'not needed',
  ),
  table(
    'classes',
    {
      ...version,
      grades: ['KEEP', 'grade'],
      classCode: ['KEEP', 'class'],
      classType: ['KEEP', 'only homeroom classes count pupils'],
    },
    'not needed, and a title may name the teacher',
  ),
  table(
    'enrollments',
    {
      ...version,
      userSourcedId: ['HASH', 'to know one pupil from another'],
      role: ['KEEP', 'pupils only'],
      beginDate: ['KEEP', 'when the pupil came'],
      endDate: ['KEEP', 'when the pupil left'],
      'metadata.vn.trangThai': ['KEEP', 'studying, moved, left'],
      'metadata.vn.hocLuc': ['KEEP', 'result of the year'],
      'metadata.vn.thangDo': ['KEEP', 'scale of the result'],
      'metadata.vn.lenLop': ['KEEP', 'promotion rate'],
      'metadata.vn.soNgayNghi': ['KEEP', 'days absent per pupil'],
    },
    'no measure needs it',
  ),
  table(
    'users',
    {
      status: version.status!,
      dateLastModified: version.dateLastModified!,
      sourcedId: ['HASH', 'to know one account from another'],
      identifier: ['HASH', 'national staff code'],
      enabledUser: ['KEEP', 'whether the account may log in'],
      role: ['KEEP', 'teachers and management'],
      'metadata.vn.ngayVao': ['KEEP', 'since when'],
      'metadata.vn.ngayNghi': ['KEEP', 'until when'],
    },
    'says who somebody is',
  ),
  table(
    'roles',
    {
      status: version.status!,
      dateLastModified: version.dateLastModified!,
      userSourcedId: ['HASH', 'to know one account from another'],
      role: ['KEEP', 'teachers and management'],
      beginDate: ['KEEP', 'since when'],
      endDate: ['KEEP', 'until when'],
    },
    'not needed',
  ),
  table('demographics', {}, 'no measure needs it; the file is not even opened'),
];
