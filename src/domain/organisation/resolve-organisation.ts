import { closestNames, GianhError } from '#kernel';
import { describeValidity } from '../area/unit-validity.js';
import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { Organisation, OrganisationKind } from './organisation.js';

const nouns: Readonly<Record<OrganisationKind, string>> = {
  AGENCY: 'agency',
  FACILITY: 'health facility',
  SCHOOL: 'school',
};

/** What is needed of a book to say why a code names nobody. */
export interface OrganisationLookup {
  readonly matches: (kind: OrganisationKind, code: string, day: Day) => readonly Organisation[];
  readonly versionsOf: (kind: OrganisationKind, code: string) => readonly Organisation[];
  readonly successors: (id: number) => readonly Organisation[];
  readonly codes: (kind: OrganisationKind) => Iterable<string>;
}

/** The one version a code means on a day; refuses unknown (GIANH_UNKNOWN_CODE) and ambiguous codes by a teaching message. */
export function resolveOrganisation(
  lookup: OrganisationLookup,
  kind: OrganisationKind,
  code: string,
  day: Day,
): Organisation {
  const [first, ...others] = lookup.matches(kind, code, day);
  if (first !== undefined && others.length === 0) return first;
  const asked = `The code "${code}"`;
  if (first !== undefined) {
    const names = [first, ...others].map(({ name, code: own }) => `${own} ${name}`).join(', ');
    throw new GianhError(
      'GIANH_AMBIGUOUS_CODE',
      `${asked} means more than one ${nouns[kind]} on ${day}: ${names}. Use the code of the register itself.`,
      { kind, code, day, candidates: [first, ...others].map(({ key }) => key) },
    );
  }
  const versions = lookup.versionsOf(kind, code);
  if (versions.length > 0) {
    const stories = versions.map((version) => story(version, lookup.successors(version.id)));
    throw new GianhError(
      'GIANH_UNKNOWN_CODE',
      `${asked} names no ${nouns[kind]} on ${day}. It was ${stories.join('; ')}.`,
      { kind, code, day, versions: versions.map(({ key }) => key) },
    );
  }
  const near = closestNames(code, lookup.codes(kind));
  const hint = near.length === 0 ? '' : ` Near matches: ${near.join(', ')}.`;
  throw new GianhError(
    'GIANH_UNKNOWN_CODE',
    `${asked} is in no ${nouns[kind]} register of any day.${hint} Mend the register or the source's mapping.`,
    { kind, code, day, near },
  );
}

/** `Sở Du lịch tỉnh Quảng Bình (until 2025-02-28, then 000.00.14.H46)`. */
function story(version: Organisation, heirs: readonly Organisation[]): string {
  const then = heirs.length === 0 ? '' : `, then ${heirs.map((heir) => heir.code).join(' and ')}`;
  return `${version.name} (${describeValidity(version, (to) => addDays(to, -1))}${then})`;
}
