import type { AreaBook } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { Completeness } from '../value/metric-value.js';

/**
 * Of the units that a restated row is made of, as they stood within its days, how many have anybody who owes their
 * figures: three of four predecessors are not a total. Parts are of the row's own level, or else the lowest.
 */
export function coveredParts(
  { unit, places, span }: Pick<RowTarget, 'unit' | 'places' | 'span'>,
  book: AreaBook,
  covers: (unitId: number) => boolean,
): NonNullable<Completeness['parts']> {
  const standing = places
    .map(({ unitId }) => book.unit(unitId))
    .filter(({ from, to }) => (from ?? span.from) < span.to && (to ?? span.to) > span.from);
  const level = standing.filter((part) => part.level === unit.level);
  const lowest = standing.filter(({ id }) => book.children(id).length === 0);
  const parts = level.length > 0 ? level : lowest;
  return { covered: parts.filter(({ id }) => covers(id)).length, of: parts.length };
}
