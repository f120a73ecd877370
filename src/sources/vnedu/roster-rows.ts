import type { SievedRow } from '../adapter/sieved-row.js';
import type { Sieve, SievedValues } from '../privacy/create-sieve.js';
import { staffRoleOf } from './codes.js';
import type { OneRosterTables } from './open-tables.js';
import type { Roster } from './roster.js';
import type { WireRow } from './wire.js';

/** Schools and classes, from memory. */
export function* smallRows(roster: Roster): Generator<SievedRow> {
  for (const [id, school] of roster.schools) {
    const values = { ...school, schoolYears: roster.yearsOf(id), delivery: roster.deliveryOf('orgs') };
    yield { table: 'orgs', position: `orgs.csv, school ${String(school.identifier ?? id)}`, values };
  }
  for (const { values: own, schoolSourcedId, term } of roster.classes.values()) {
    const school = roster.schools.get(schoolSourcedId);
    const values = { ...own, term, school, delivery: roster.deliveryOf('classes') };
    yield { table: 'classes', position: `classes.csv, class ${String(own.classCode ?? '')}`, values };
  }
}

/** Pupils' enrolments, streamed, each with its class, term and school; those of staff are no records. */
export async function* enrolmentRows(tables: OneRosterTables, roster: Roster, sieve: Sieve): AsyncGenerator<SievedRow> {
  const delivery = roster.deliveryOf('enrollments');
  for await (const { line, values: row } of tables.rows('enrollments')) {
    if (otherRoles.has((row.role ?? '').trim().toLowerCase())) continue;
    const own = roster.classes.get(row.classSourcedId ?? '');
    const school = roster.schools.get(row.schoolSourcedId || own?.schoolSourcedId || '');
    const { classCode, classType, grades } = own?.values ?? {};
    yield {
      table: 'enrollments',
      position: `enrollments.csv line ${line}`,
      values: {
        ...sieve.pass('enrollments', row),
        class: own && { classCode, classType, grades },
        term: own?.term,
        school: school && schoolOf(school),
        delivery,
      },
    };
  }
}

const otherRoles: ReadonlySet<string> = new Set(['teacher', 'administrator', 'proctor', 'aide']);

/** Staff accounts, streamed, each with its roles; roles come from users.csv in 1.1 and from roles.csv in 1.2. */
export async function* staffRows(tables: OneRosterTables, roster: Roster, sieve: Sieve): AsyncGenerator<SievedRow> {
  const delivery = roster.deliveryOf('users');
  const schoolYears = roster.yearsOf('');
  const rolesOf = tables.manifest.version === '1.2' ? await readRoles(tables, roster, sieve) : undefined;
  for await (const { line, values: row } of tables.rows('users')) {
    const roles = rolesOf ? (rolesOf.get(row.sourcedId ?? '') ?? []) : rolesIn(row, roster);
    rolesOf?.delete(row.sourcedId ?? '');
    if (roles.length === 0) continue;
    const values = { ...sieve.pass('users', row), roles, schoolYears, delivery };
    yield { table: 'users', position: `users.csv line ${line}`, values };
  }
  for (const roles of rolesOf?.values() ?? []) {
    const { userSourcedId: sourcedId } = roles[0]!;
    yield {
      table: 'users',
      position: 'roles.csv',
      values: { sourcedId, roles, schoolYears, delivery: roster.deliveryOf('roles') },
    };
  }
}

/** Staff roles by account: few, so they are held while users.csv streams by. */
async function readRoles(tables: OneRosterTables, roster: Roster, sieve: Sieve): Promise<Map<string, SievedValues[]>> {
  const roles = new Map<string, SievedValues[]>();
  for await (const { values: row } of tables.rows('roles')) {
    if (!staffRoleOf[(row.role ?? '').trim()]) continue;
    const school = roster.schools.get(row.orgSourcedId ?? '');
    const role = { ...sieve.pass('roles', row), school: school && schoolOf(school) };
    const user = row.userSourcedId ?? '';
    roles.set(user, [...(roles.get(user) ?? []), role]);
  }
  return roles;
}

/** 1.1: one role at every org of the account. */
function rolesIn(row: WireRow, roster: Roster): readonly SievedValues[] {
  const role = (row.role ?? '').trim();
  if (!staffRoleOf[role]) return [];
  return (row.orgSourcedIds ?? '').split(',').map((id) => {
    const school = roster.schools.get(id.trim());
    return {
      role,
      status: row.status,
      dateLastModified: row.dateLastModified,
      beginDate: row['metadata.vn.ngayVao'],
      endDate: row['metadata.vn.ngayNghi'],
      school: school && schoolOf(school),
    };
  });
}

const schoolOf = (school: SievedValues): SievedValues => ({
  identifier: school.identifier,
  'metadata.vn.capHoc': school['metadata.vn.capHoc'],
});
