import type { AreaBook, Day } from '#domain';

/** Where an amount of a unit on a day stands. */
export interface Placed {
  /** The counting unit first, then its ancestors upwards. */
  readonly path: readonly number[];
  /** Units and scopes (0 own, 1 with everything below) of the month's cells it is in. */
  readonly cells: readonly { readonly unit: number; readonly scope: 0 | 1 }[];
}

export type Placement = (unitId: number, day: Day) => Placed;

interface Span {
  readonly from?: Day;
  readonly to?: Day;
  readonly placed: Placed;
}

/**
 * Places amounts by the area book: what is dated after a unit's end counts in the unit that followed it, so that an
 * abolished commune does not keep its open dossiers for ever (ADR 6). A unit that was divided among several
 * keeps its own amounts: they are weighted when a number is restated, never here, where counts are whole.
 *
 * A unit below which nothing ever lay has no cells of its own only: they would say what those of its subtree say.
 */
export function createPlacement(book: AreaBook): Placement {
  const spansOf = new Map<number, readonly Span[]>();
  const placedAt = (unitId: number): Placed => {
    const path = [unitId, ...book.ancestors(unitId).map(({ id }) => id)];
    const subtrees = path.map((unit) => ({ unit, scope: 1 }) as const);
    const isLeaf = book.children(unitId).length === 0;
    return { path, cells: isLeaf ? subtrees : [{ unit: unitId, scope: 0 }, ...subtrees] };
  };

  const spans = (unitId: number): readonly Span[] => {
    const known = spansOf.get(unitId);
    if (known) return known;
    const built = book.carrySpans(unitId).map(({ from, to, unitId: carried, weight }) => ({
      from,
      to,
      placed: placedAt(weight === 1 ? carried : unitId),
    }));
    spansOf.set(unitId, built);
    return built;
  };

  return (unitId, day) =>
    spans(unitId).find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to))
      ?.placed ?? placedAt(unitId);
}
