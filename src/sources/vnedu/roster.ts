import type { Sieve, SievedValues } from '../privacy/create-sieve.js';
import type { OneRosterTables } from './open-tables.js';
import { schoolTerms } from './school-terms.js';
import type { WireDelivery, WireRow, WireTable, WireTerm } from './wire.js';

/** A class with what its rows need beside them. */
export interface RosterClass {
  readonly schoolSourcedId: string;
  readonly values: SievedValues;
  readonly term?: WireTerm;
}

/** The small tables of a delivery, in memory: everything a streamed row is read against. */
export interface Roster {
  /** Schools (orgs of type school), sieved, by sourcedId. */
  readonly schools: ReadonlyMap<string, SievedValues>;
  readonly classes: ReadonlyMap<string, RosterClass>;
  /** School years of each school's classes, oldest first; of all schools under ''. */
  readonly yearsOf: (schoolSourcedId: string) => readonly string[];
  readonly deliveryOf: (table: WireTable) => WireDelivery;
}

/** Reads orgs, academicSessions and classes. */
export async function readRoster(tables: OneRosterTables, sieve: Sieve): Promise<Roster> {
  const orgs = await tables.all('orgs');
  const termOf = schoolTerms(await tables.all('academicSessions'));
  const classRows = await tables.all('classes');
  const schools = new Map(orgs.filter(isSchool).map((row) => [row.sourcedId!, sieve.pass('orgs', row)]));
  const classes = new Map<string, RosterClass>();
  const years = new Map<string, Set<string>>([['', new Set()]]);
  for (const row of classRows) {
    const term = termOf(row.termSourcedIds);
    const schoolSourcedId = row.schoolSourcedId ?? '';
    classes.set(row.sourcedId ?? '', { schoolSourcedId, values: sieve.pass('classes', row), term });
    if (!term) continue;
    if (!years.has(schoolSourcedId)) years.set(schoolSourcedId, new Set());
    for (const owner of [schoolSourcedId, '']) years.get(owner)!.add(term.schoolYear);
  }
  return {
    schools,
    classes,
    yearsOf: (school) => [...(years.get(school) ?? [])].sort(),
    deliveryOf: (table) => ({
      mode: tables.manifest.modeOf(table) === 'bulk' ? 'bulk' : 'delta',
      exportedAt: tables.manifest.exportedAt,
    }),
  };
}

const isSchool = (row: WireRow): boolean => (row.type ?? '').trim().toLowerCase() === 'school';
