import type { AreaBook, Day } from '#domain';

/** The units in whose cells an amount of a unit on a day stands: the counting unit first, then its ancestors upwards. */
export type Placement = (unitId: number, day: Day) => readonly number[];

interface Span {
  readonly from?: Day;
  readonly to?: Day;
  readonly path: readonly number[];
}

/**
 * Places amounts by the area book: what is dated after a unit's end counts in the unit that followed it, so that an
 * abolished commune does not keep its open dossiers for ever (ADR 6). A unit that was divided among several
 * keeps its own amounts: they are weighted when a number is restated, never here, where counts are whole.
 */
export function createPlacement(book: AreaBook): Placement {
  const spansOf = new Map<number, readonly Span[]>();
  const pathOf = (unitId: number): readonly number[] => [unitId, ...book.ancestors(unitId).map(({ id }) => id)];

  const spans = (unitId: number): readonly Span[] => {
    const known = spansOf.get(unitId);
    if (known) return known;
    const built = book
      .carrySpans(unitId)
      .map(({ from, to, unitId: carried, weight }) => ({ from, to, path: pathOf(weight === 1 ? carried : unitId) }));
    spansOf.set(unitId, built);
    return built;
  };

  return (unitId, day) =>
    spans(unitId).find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to))?.path ??
    pathOf(unitId);
}
