import { addDays } from '../day/add-days.js';
import { dayNumber } from '../day/day-number.js';
import type { Organisation, OrganisationKind } from '../organisation/organisation.js';
import type { RegisterBooks, RegisterItem, RegisterPlace } from './register-reading.js';

/** Organisations of a kind that stand in the place on its last day, each with an amount of its own. */
export function organisationsIn(
  kind: OrganisationKind,
  place: RegisterPlace,
  books: RegisterBooks,
  amount: (organisation: Organisation) => number,
): readonly RegisterItem[] {
  return books.organisations
    .on(kind, addDays(place.to, -1))
    .flatMap((organisation) => itemOf(organisation, amount(organisation), place, books));
}

/** Beds × days: each facility counts its beds for the days of the period on which that version of it stood. */
export function facilitiesIn(place: RegisterPlace, books: RegisterBooks): readonly RegisterItem[] {
  return books.organisations.all
    .filter(({ kind }) => kind === 'FACILITY')
    .flatMap((facility) => {
      const from = facility.from !== undefined && facility.from > place.from ? facility.from : place.from;
      const to = facility.to !== undefined && facility.to < place.to ? facility.to : place.to;
      const days = Math.max(0, dayNumber(to) - dayNumber(from));
      return days === 0 ? [] : itemOf(facility, days * (facility.figures.beds ?? 0), place, books);
    });
}

function itemOf(
  { kind, code, unitId }: Organisation,
  amount: number,
  { places }: RegisterPlace,
  { areaBook }: RegisterBooks,
): readonly RegisterItem[] {
  const above = new Set(areaBook.ancestors(unitId).map(({ id }) => id));
  const weight = places
    .filter((place) => place.unitId === unitId || (place.scope === 1 && above.has(place.unitId)))
    .reduce((sum, place) => sum + place.weight, 0);
  return weight === 0 ? [] : [{ amount, weight: Math.min(1, weight), members: { [kind]: [code] } }];
}
