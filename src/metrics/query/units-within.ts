import type { AreaBook, Day } from '#domain';

/** Shares that went apart and came together again may miss 1 by a binary fraction. */
const whole = 1 - 1e-9;

/**
 * A unit and the earlier versions of the same territory back to a day: one that was only renamed, or came under another
 * parent, is still the same place, and what it did under its earlier version in a period belongs to that period.
 */
export function unitsWithin(unitId: number, from: Day, book: AreaBook): readonly number[] {
  const units = [unitId];
  for (let unit = book.unit(unitId); unit.from !== undefined && unit.from > from; unit = book.unit(units.at(-1)!)) {
    const [before, ...others] = book.predecessors(unit.id);
    if (!before || others.length > 0 || before.weight < whole) break;
    if (before.kind !== 'RENAME' && before.kind !== 'CONTINUE') break;
    units.push(before.predecessorId);
  }
  return units;
}
