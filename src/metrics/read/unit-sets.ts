import type { AreaBook } from '#domain';

/** Sets of units that sums run over, each found once. */
export interface UnitSets {
  /** A unit and everything ever below it: whose own day cells add up to its subtree. */
  readonly subtree: (unitId: number) => readonly number[];
  /** A unit and all its predecessors: whose flows add up to what it holds today. */
  readonly lineage: (unitId: number) => readonly number[];
  /** Whether the unit took over only a share of a predecessor, so that what it holds cannot be known from flows. */
  readonly divided: (unitId: number) => boolean;
}

/** Unit sets over an area book. */
export function createUnitSets(book: AreaBook): UnitSets {
  const subtrees = new Map<number, readonly number[]>();
  const subtree = (unitId: number): readonly number[] => {
    let known = subtrees.get(unitId);
    if (!known) subtrees.set(unitId, (known = [unitId, ...book.children(unitId).flatMap(({ id }) => subtree(id))]));
    return known;
  };
  return {
    subtree,
    lineage: (unitId) => [unitId, ...book.lineage(unitId).map((share) => share.unitId)],
    divided: (unitId) => book.lineage(unitId).some(({ weight }) => weight < 1),
  };
}
