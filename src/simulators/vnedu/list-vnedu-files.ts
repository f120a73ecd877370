import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { School, World } from '../province/world.js';
import { generatePupils } from './generate-pupils.js';
import { generateStaff } from './generate-staff.js';
import type { OneRosterScope } from './oneroster-scope.js';
import { oneRosterTables } from './oneroster-tables.js';
import type { Enrolment, SchoolRoster } from './roster-entries.js';
import { schoolYearsUpTo, yearDays } from './school-years.js';
import type { VneduFile } from './vnedu-file.js';

/** Share of schools of national standard. */
const nationalStandardShare = 0.58;

/**
 * What the schools have delivered by the knobs' today, school by school: a full export of the years that are over, the
 * full roster of the running year, then what changed since, as deltas. The same world and knobs give the same files.
 */
export function* listVneduFiles(world: World, knobs: Knobs): Generator<VneduFile> {
  const years = schoolYearsUpTo(knobs.from, knobs.to).filter((year) => world.schools(`${year}-09-01`).length > 0);
  const running = years.at(-1);
  if (running === undefined) return;
  for (const school of world.schools(yearDays(running).roll)) {
    const random = world.random(`vnedu/${school.code}`);
    const roster = {
      ...generatePupils(school, years, random, knobs),
      staff: generateStaff(school, years, random),
      nationalStandard: random.fork('standard').chance(nationalStandardShare),
    };
    const habits = habitsOf(random.fork('habits'), knobs);
    const days = yearDays(running);
    const past = years.slice(0, -1);
    const before = (day: string) => (enrolment: Enrolment) =>
      enrolment.beginDay <= day && (enrolment.withdrawnOn === undefined || enrolment.withdrawnOn > day);
    const bulk = { ...habits, mode: 'bulk' as const, staff: true };
    if (past.length > 0) {
      const asOf = `${running}-08-31`;
      yield file(school, roster, { ...bulk, years: past, asOf, shows: before(asOf) }, habits.cut());
    }
    yield file(
      school,
      roster,
      { ...bulk, years: [running], asOf: days.roster, shows: before(days.roster) },
      habits.cut(),
    );
    let since: string = days.roster;
    for (const asOf of days.changes.filter((day) => day <= knobs.to)) {
      const changed = changedBetween(since, asOf);
      since = asOf;
      if (!roster.enrolments.some((enrolment) => enrolment.year === running && changed(enrolment))) continue;
      const scope = { ...habits, mode: 'delta' as const, staff: false, years: [running], asOf, shows: changed };
      yield file(school, roster, scope, habits.cut());
    }
  }
}

function file(school: School, roster: SchoolRoster, scope: OneRosterScope, cutShort: boolean): VneduFile {
  const tables = oneRosterTables(school, roster, scope);
  return {
    folder: school.folder,
    name: `oneroster-${school.code}-${scope.asOf}-${scope.mode}.zip`,
    madeOn: scope.asOf,
    tables,
    enrolments: tables['enrollments.csv']!.split('\r\n').length - 2,
    cutShort,
  };
}

/** Enrolments that came, ended or were taken back after `since` and up to `until`. */
function changedBetween(since: string, until: string): (enrolment: Enrolment) => boolean {
  const between = (day: string | undefined): boolean => day !== undefined && day > since && day <= until;
  return ({ beginDay, leftDay, withdrawnOn }) => between(beginDay) || between(leftDay) || between(withdrawnOn);
}

type Habits = Pick<OneRosterScope, 'version' | 'twice' | 'dressed'> & { readonly cut: () => boolean };

/** How one school's system writes: always the same way. */
function habitsOf(random: Random, knobs: Knobs): Habits {
  const version = random.chance(0.5) ? '1.1' : '1.2';
  const mark = random.chance(0.3) ? '\uFEFF' : '';
  const shouts = random.chance(0.2);
  const spills = random.fork('spills');
  return {
    version,
    cut: () => random.chance(knobs.truncatedPages),
    twice: (enrolment) => knobs.duplicates > 0 && random.fork(enrolment.id).chance(knobs.duplicates),
    dressed: (text) => {
      const end = text.indexOf('\r\n');
      const header = shouts ? text.slice(0, end).toUpperCase() : text.slice(0, end);
      const body =
        knobs.dirtyRows > 0
          ? text
              .slice(end)
              .replace(/,student,false,/g, (whole) => (spills.chance(knobs.dirtyRows / 5) ? `${whole},` : whole))
          : text.slice(end);
      return mark + header + body;
    },
  };
}
