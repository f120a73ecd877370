import type { OrganisationKind, UnitVersion } from '#domain';
import type { Books } from '../context/books.js';
import type { Within } from '../context/group-loader.js';

/** Ids of a unit version and of all below it. */
export function unitsBelow({ areas }: Books, unit: UnitVersion): readonly number[] {
  let known = below.get(areas);
  if (!known) {
    known = new Map<number, number[]>();
    for (const { id } of areas.all) {
      for (const above of [id, ...areas.ancestors(id).map((other) => other.id)]) {
        const units = known.get(above);
        if (units) units.push(id);
        else known.set(above, [id]);
      }
    }
    below.set(areas, known);
  }
  return known.get(unit.id) ?? [];
}

const below = new WeakMap<object, Map<number, number[]>>();

/** Records placed in an area or below it, as placed on their own day. */
export const withinArea = (books: Books, unit: UnitVersion): Within => ({
  by: ['unitId'],
  members: unitsBelow(books, unit).map((id) => [id]),
});

/** Records of an organisation under its code, over all versions of it; `field` holds the version's id. */
export const withinOrganisation = (books: Books, kind: OrganisationKind, code: string, field: string): Within => ({
  by: [field],
  members: books.organisations.versionsOf(kind, code).map(({ id }) => [id]),
});

/** The same for records that stand where their organisation does: found by its unit, by which they are indexed. */
export const withinPlacedOrganisation = (
  books: Books,
  kind: OrganisationKind,
  code: string,
  field: string,
): Within => ({
  by: ['unitId', field],
  members: books.organisations.versionsOf(kind, code).map(({ id, unitId }) => [unitId, id]),
});

/** Records of the organisations of a kind in an area or below it. */
export function withinOrganisationsOf(books: Books, unit: UnitVersion, kind: OrganisationKind, field: string): Within {
  const units = new Set(unitsBelow(books, unit));
  const inside = books.organisations.all.filter((other) => other.kind === kind && units.has(other.unitId));
  return { by: [field], members: inside.map(({ id }) => [id]) };
}
