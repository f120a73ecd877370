import { type Day, foldText, type UnitVersion } from '#domain';
import type { Books } from '../context/books.js';
import type { AreaFilter } from './area-filter.input.js';

/** The unit versions a filter lets through on a day. */
export function listAreas({ areas }: Books, filter: AreaFilter, day: Day): readonly UnitVersion[] {
  const root = filter.under ? areas.resolve(filter.under, day).id : undefined;
  const words = filter.text ? foldText(filter.text) : undefined;
  return areas.all.filter(
    (unit) =>
      areas.standsOn(unit.id, day) &&
      (!filter.level || unit.level === filter.level) &&
      (!filter.kinds || filter.kinds.includes(unit.kind)) &&
      (root === undefined || areas.ancestors(unit.id).some(({ id }) => id === root)) &&
      (words === undefined || foldText(`${unit.nameVi} ${unit.nameEn}`).includes(words)),
  );
}
