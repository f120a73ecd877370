import type { School } from '../province/world.js';
import type { OneRosterScope } from './oneroster-scope.js';
import { enrolmentRow, staffUserRow, pupilUserRow } from './person-rows.js';
import type { SchoolRoster } from './roster-entries.js';
import { yearDays } from './school-years.js';
import { writeCsv } from './write-csv.js';

const versioned = ['sourcedId', 'status', 'dateLastModified'];
const columns = {
  orgs: [
    ...versioned,
    'name',
    'type',
    'identifier',
    'parentSourcedId',
    'metadata.vn.capHoc',
    'metadata.vn.ngayThamGia',
    'metadata.vn.datChuanQuocGia',
  ],
  academicSessions: [...versioned, 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
  classes: [
    ...versioned,
    'title',
    'grades',
    'courseSourcedId',
    'classCode',
    'classType',
    'location',
    'schoolSourcedId',
    'termSourcedIds',
  ],
  enrollments: [
    ...versioned,
    'classSourcedId',
    'schoolSourcedId',
    'userSourcedId',
    'role',
    'primary',
    'beginDate',
    'endDate',
    'metadata.vn.trangThai',
    'metadata.vn.hocLuc',
    'metadata.vn.thangDo',
    'metadata.vn.lenLop',
    'metadata.vn.soNgayNghi',
    'metadata.vn.danToc',
  ],
  users: [
    ...versioned,
    'enabledUser',
    'orgSourcedIds',
    'role',
    'username',
    'givenName',
    'familyName',
    'identifier',
    'email',
    'sms',
    'phone',
    'metadata.vn.ngayVao',
    'metadata.vn.ngayNghi',
  ],
  users12: [...versioned, 'enabledUser', 'username', 'givenName', 'familyName', 'identifier', 'email', 'sms', 'phone'],
  roles: [
    ...versioned,
    'userSourcedId',
    'roleType',
    'role',
    'beginDate',
    'endDate',
    'orgSourcedId',
    'userProfileSourcedId',
  ],
  demographics: [...versioned, 'birthDate', 'sex', 'cityOfBirth'],
};

/** The tables of one delivery as CSV text by file name; `scope` says what it shows and as of which day. */
export function oneRosterTables(
  school: School,
  roster: SchoolRoster,
  scope: OneRosterScope,
): Readonly<Record<string, string>> {
  const org = `truong-${school.code}`;
  const version = scope.version;
  const years = new Set(scope.years);
  const classes = roster.classes.filter(({ year }) => years.has(year));
  const enrolments = roster.enrolments.filter((enrolment) => years.has(enrolment.year) && scope.shows(enrolment));
  const staff = scope.staff ? roster.staff.filter(({ beginDay }) => beginDay <= scope.asOf) : [];
  const stamp = scope.mode === 'delta' ? { status: 'active', dateLastModified: `${scope.asOf}T09:30:00.000Z` } : {};
  const users: readonly Readonly<Record<string, string | undefined>>[] = [
    ...staff.map((entry) => ({ ...stamp, ...staffUserRow(entry, org, scope) })),
    ...(scope.mode === 'bulk'
      ? [...new Set(enrolments.map(({ pupil }) => pupil))].map((pupil) => pupilUserRow(pupil, org))
      : []),
  ];
  const roles = staff.map(({ user, role, beginDay, endDay }) => ({
    ...stamp,
    sourcedId: `vt-${user}`,
    userSourcedId: user,
    roleType: 'primary',
    role,
    beginDate: beginDay,
    endDate: endDay,
    orgSourcedId: org,
  }));
  const tables: Record<string, string> = {
    orgs: writeCsv(columns.orgs, [
      {
        ...stamp,
        sourcedId: org,
        name: school.name,
        type: 'school',
        identifier: school.code,
        'metadata.vn.capHoc': school.level,
        'metadata.vn.datChuanQuocGia': roster.nationalStandard ? '1' : '0',
      },
    ]),
    academicSessions: writeCsv(
      columns.academicSessions,
      scope.years.flatMap(sessionRows).map((row) => ({ ...stamp, ...row })),
    ),
    classes: writeCsv(
      columns.classes,
      classes.map(({ id, code, grade, year, type }) => ({
        ...stamp,
        sourcedId: id,
        title: `Lớp ${code}`,
        grades: grade,
        classCode: code,
        classType: type,
        schoolSourcedId: org,
        termSourcedIds: version === '1.2' ? `nam-${year}` : `hk1-${year},hk2-${year}`,
      })),
    ),
    enrollments: writeCsv(
      columns.enrollments,
      enrolments.flatMap((enrolment) => enrolmentRow(enrolment, org, scope)),
    ),
  };
  if (users.length > 0) tables.users = writeCsv(version === '1.1' ? columns.users : columns.users12, users);
  if (users.length > 0 && version === '1.2') tables.roles = writeCsv(columns.roles, roles);
  if (scope.mode === 'bulk') {
    tables.demographics = writeCsv(
      columns.demographics,
      users.map(({ sourcedId }) => ({
        sourcedId,
        birthDate: '2011-02-03',
        sex: 'female',
        cityOfBirth: 'Thôn Không Có Thật',
      })),
    );
  }
  const files: Record<string, string> = { 'manifest.csv': manifest(tables, scope) };
  for (const [table, text] of Object.entries(tables)) files[`${table}.csv`] = scope.dressed(text);
  return files;
}

function sessionRows(year: number): readonly Readonly<Record<string, string>>[] {
  const days = yearDays(year);
  const title = `Năm học ${year}-${year + 1}`;
  const schoolYear = String(year + 1);
  return [
    { sourcedId: `nam-${year}`, title, type: 'schoolYear', startDate: days.start, endDate: days.end, schoolYear },
    {
      sourcedId: `hk1-${year}`,
      title: `Học kỳ 1 ${title}`,
      type: 'semester',
      startDate: days.start,
      endDate: days.firstTermEnd,
      parentSourcedId: `nam-${year}`,
      schoolYear,
    },
    {
      sourcedId: `hk2-${year}`,
      title: `Học kỳ 2 ${title}`,
      type: 'semester',
      startDate: days.secondTermStart,
      endDate: days.end,
      parentSourcedId: `nam-${year}`,
      schoolYear,
    },
  ];
}

function manifest(tables: Readonly<Record<string, string>>, scope: OneRosterScope): string {
  const all = ['academicSessions', 'classes', 'courses', 'demographics', 'enrollments', 'orgs', 'roles', 'users'];
  const properties = [
    ['manifest.version', '1.0'],
    ['oneroster.version', scope.version],
    ...all.map((table) => [`file.${table}`, tables[table] === undefined ? 'absent' : scope.mode]),
    ['source.systemName', 'VNEdu (dữ liệu sinh ra)'],
    ['metadata.vn.exportedAt', `${scope.asOf}T17:00:00+07:00`],
  ];
  return writeCsv(
    ['propertyName', 'value'],
    properties.map(([propertyName, value]) => ({ propertyName, value })),
  );
}
