import { dayOfInstant, type Draft, rollYear, schoolYearOf } from '#domain';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';
import { staffRoleOf } from './codes.js';
import { dayOf, no, rollDay, schoolOfRow, versionOf, wireText } from './row-context.js';

/**
 * A staff account as one draft per role and school year.
 *
 * A role with dates is delivered for every school year of the file that it touches, one without for the latest only;
 * a delivery that names no school year is of the year in which the change was made.
 */
export function translateStaff(row: SievedValues, context: TranslateContext): readonly Translation[] {
  const roles = Array.isArray(row.roles) ? (row.roles as readonly SievedValues[]) : [];
  return roles.flatMap((role) => translateRole(row, role, context));
}

function translateRole(row: SievedValues, role: SievedValues, context: TranslateContext): readonly Translation[] {
  const hashes = Array.isArray(row.sourcedId) ? (row.sourcedId as readonly string[]) : [];
  if (hashes.length === 0) return [no('MISSING_KEY', 'sourcedId', 'The account has no sourcedId.')];
  const school = schoolOfRow(role.school, context);
  if (!('code' in school)) return [school];
  const begin = dayOf(role.beginDate);
  const end = dayOf(role.endDate);
  if (begin.bad || end.bad) {
    return [no('BAD_DATE', begin.bad ? 'beginDate' : 'endDate', 'The day of the role is not written as 2020-09-01.')];
  }
  const named = staffRoleOf[wireText(role.role)];
  if (!named) return [no('BAD_VALUE', 'role', 'The role must be one of OneRoster’s.')];
  const version = latest(versionOf(row, context), versionOf({ ...role, delivery: row.delivery }, context));
  const delivered = Array.isArray(row.schoolYears) ? (row.schoolYears as readonly string[]) : [];
  const years = delivered.length > 0 ? delivered : [schoolYearOf(dayOfInstant(version))];
  const touched =
    begin.day === undefined ? years.slice(-1) : years.filter((year) => touches(year, begin.day!, end.day));
  const isDeleted = [row.status, role.status].some((status) => wireText(status).toLowerCase() === 'tobedeleted');
  return touched.map((schoolYear) => {
    const beginDay = begin.day ?? rollYear(schoolYear)!.from;
    const base = {
      kind: 'staff_account',
      key: `${school.code}|${schoolYear}|${named}|${accountKey(hashes)}`,
      version,
      day: rollDay(beginDay, schoolYear),
      codes: { school: school.code },
      flags: begin.normalised || end.normalised ? (['VALUE_NORMALISED'] as const) : [],
    };
    if (isDeleted) return { draft: { ...base, deleted: true, fields: {} } };
    const draft: Draft = {
      ...base,
      subject: hashes,
      fields: {
        schoolCode: school.code,
        schoolLevel: school.level,
        schoolYear,
        role: named,
        enabled: wireText(row.enabledUser).toLowerCase() !== 'false',
        beginDay,
        endDay: end.day,
      },
    };
    return { draft };
  });
}

function touches(schoolYear: string, beginDay: string, endDay: string | undefined): boolean {
  const roll = rollYear(schoolYear);
  return roll !== undefined && beginDay < roll.to && (endDay === undefined || endDay >= roll.from);
}

/** Under the oldest key in force (the last), so that keys stay the same while a new hash key is being introduced. */
const accountKey = (hashes: readonly string[]): string => hashes.at(-1)!.split(':').at(-1)!.slice(0, 32);

const latest = (one: string, other: string): string => (one > other ? one : other);
