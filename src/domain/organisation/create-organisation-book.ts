import { GianhError } from '#kernel';
import { byStart, standsOn } from '../area/unit-validity.js';
import type { Day } from '../day/day.js';
import { checkOrganisations } from './check-organisations.js';
import type { OrganisationBook, OrganisationBookContents } from './organisation-book.js';
import type { Organisation, OrganisationKind } from './organisation.js';
import { resolveOrganisation } from './resolve-organisation.js';

/** Builds the book over its contents; contents in which a code has no one meaning are refused with GIANH_SEED_INVALID. */
export function createOrganisationBook(contents: OrganisationBookContents): OrganisationBook {
  checkOrganisations(contents);
  const { organisations, successions } = contents;
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  const byCode = indexByCode(organisations);

  function organisation(id: number): Organisation {
    const found = byId.get(id);
    if (found === undefined) throw new GianhError('GIANH_NOT_FOUND', `No register has an organisation with id ${id}.`);
    return found;
  }
  const versionsOf = (kind: OrganisationKind, code: string) => byCode.get(`${kind} ${code}`) ?? [];
  const matches = (kind: OrganisationKind, code: string, day: Day) =>
    versionsOf(kind, code).filter((version) => standsOn(version, day) && answersTo(version, code, day));
  const on = (kind: OrganisationKind, day: Day) =>
    organisations
      .filter((version) => version.kind === kind && standsOn(version, day))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  const successors = link(successions.map(({ predecessorId, successorId }) => [predecessorId, successorId]));
  const predecessors = link(successions.map(({ predecessorId, successorId }) => [successorId, predecessorId]));

  function link(pairs: readonly (readonly [number, number])[]): (id: number) => readonly Organisation[] {
    const linked = new Map<number, Organisation[]>();
    for (const [from, to] of pairs) linked.set(from, [...(linked.get(from) ?? []), organisation(to)]);
    return (id) => linked.get(organisation(id).id) ?? [];
  }

  function heirs(id: number, day: Day): readonly Organisation[] {
    const own = organisation(id);
    if (own.to === undefined || day < own.to) return [own];
    return [...new Set(successors(id).flatMap((heir) => heirs(heir.id, day)))];
  }

  const codes = (kind: OrganisationKind) => organisations.filter((own) => own.kind === kind).map(({ code }) => code);
  return {
    all: organisations,
    successions,
    organisation,
    byKey: (key) => byKey.get(key),
    find(kind, code, day) {
      const [first, ...others] = matches(kind, code, day);
      return others.length === 0 ? first : undefined;
    },
    resolve: (kind, code, day) => resolveOrganisation({ matches, versionsOf, successors, codes }, kind, code, day),
    versionsOf,
    standsOn: (id, day) => standsOn(organisation(id), day),
    on,
    under: (kind, holds, day) => on(kind, day).filter(({ unitId }) => holds(unitId)),
    predecessors,
    successors,
    heirs,
  };
}

/** Whether a version carries that code on that day, as its own or in another system. */
function answersTo(version: Organisation, code: string, day: Day): boolean {
  return version.code === code || version.otherCodes.some((other) => other.code === code && standsOn(other, day));
}

function indexByCode(organisations: readonly Organisation[]): ReadonlyMap<string, readonly Organisation[]> {
  const index = new Map<string, Organisation[]>();
  for (const version of [...organisations].sort(byStart)) {
    for (const code of new Set([version.code, ...version.otherCodes.map((other) => other.code)])) {
      const versions = index.get(`${version.kind} ${code}`);
      if (versions === undefined) index.set(`${version.kind} ${code}`, [version]);
      else versions.push(version);
    }
  }
  return index;
}
