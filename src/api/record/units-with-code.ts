import type { AreaBook } from '#domain';

/**
 * Every unit version that carries a code or lies below one that does, over all time: a record is found by the code that
 * its own area, or one above it, had on the record's own day.
 */
export function unitsWithCode(areas: AreaBook, code: string): readonly number[] {
  const own = new Set(areas.versionsOf(code).map(({ id }) => id));
  return areas.all
    .filter(({ id }) => own.has(id) || areas.ancestors(id).some((above) => own.has(above.id)))
    .map(({ id }) => id);
}
