import type { OneRosterScope } from './oneroster-scope.js';
import type { Enrolment, StaffEntry } from './roster-entries.js';
import { yearDays } from './school-years.js';

type Row = Readonly<Record<string, string | undefined>>;

/** Made-up traces of a person that no hub may keep. */
const person = (id: string, position: string): Row => ({
  username: `tk.${id}`,
  givenName: `Thử ${position}`,
  familyName: 'Nguyễn Văn',
  identifier: `000${id.replace(/\D/g, '').slice(-9).padStart(9, '0')}`,
  email: `${id}@example.invalid`,
  sms: '0900000000',
  phone: '0900000000',
});

/** A line of users.csv for staff; in 1.1 it carries the role and its days. */
export function staffUserRow(
  { user, role, beginDay, endDay, locked }: StaffEntry,
  org: string,
  scope: OneRosterScope,
): Row {
  const ended = endDay !== undefined && endDay <= scope.asOf;
  return {
    sourcedId: user,
    enabledUser: String(!ended && !locked),
    orgSourcedIds: org,
    role,
    ...person(user, 'Giáo Viên'),
    'metadata.vn.ngayVao': beginDay,
    'metadata.vn.ngayNghi': ended ? endDay : undefined,
  };
}

/** A line of users.csv for a pupil. */
export const pupilUserRow = (pupil: string, org: string): Row => ({
  sourcedId: pupil,
  enabledUser: 'true',
  orgSourcedIds: org,
  role: 'student',
  ...person(pupil, 'Học Sinh'),
});

/** The line or lines of an enrolment as of the day of the export. */
export function enrolmentRow(enrolment: Enrolment, org: string, scope: OneRosterScope): readonly Row[] {
  const { asOf, mode } = scope;
  const days = yearDays(enrolment.year);
  const closed = asOf >= days.end;
  const left = enrolment.leftDay !== undefined && enrolment.leftDay <= asOf ? enrolment.leftDay : undefined;
  const withdrawn = enrolment.withdrawnOn !== undefined && enrolment.withdrawnOn <= asOf;
  const row: Row = {
    sourcedId: enrolment.id,
    status: mode === 'delta' ? (withdrawn ? 'tobedeleted' : 'active') : undefined,
    dateLastModified: mode === 'delta' ? `${asOf}T09:30:00.000Z` : undefined,
    classSourcedId: enrolment.classId,
    schoolSourcedId: org,
    userSourcedId: enrolment.pupil,
    role: 'student',
    primary: 'false',
    beginDate: enrolment.beginDay,
    endDate: left ?? (closed ? days.end : undefined),
    'metadata.vn.trangThai': left ? 'Chuyển đi' : 'Đang học',
    'metadata.vn.hocLuc': closed && !left ? enrolment.result : undefined,
    'metadata.vn.thangDo': closed && !left ? enrolment.scale : undefined,
    'metadata.vn.lenLop':
      closed && !left && enrolment.promoted !== undefined ? String(Number(enrolment.promoted)) : undefined,
    'metadata.vn.soNgayNghi': closed && !left ? String(enrolment.absentDays) : undefined,
    'metadata.vn.danToc': 'Kinh (dữ liệu sinh ra)',
  };
  const written = { ...row, ...dirtOf(enrolment) };
  return scope.twice(enrolment) ? [written, written] : [written];
}

function dirtOf({ dirt, beginDay }: Enrolment): Row {
  switch (dirt) {
    case 'IMPOSSIBLE_DAY':
      return { beginDate: '2020-02-31' };
    case 'SLASHED_DAY':
      return { beginDate: beginDay.split('-').reverse().join('/') };
    case 'UNKNOWN_CLASS':
      return { classSourcedId: 'lop-khong-co' };
    case 'ENDS_BEFORE':
      return { endDate: '2019-01-01' };
    default:
      return {};
  }
}
