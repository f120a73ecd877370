import type { UnitShare } from './area-book.js';
import type { UnitSuccession } from './unit-succession.js';

/** Who followed whom. */
export interface UnitGraph {
  predecessors(id: number): readonly UnitSuccession[];
  successors(id: number): readonly UnitSuccession[];
  lineage(id: number): readonly UnitShare[];
}

export function createUnitGraph(successions: readonly UnitSuccession[]): UnitGraph {
  const before = groupBy(successions, ({ successorId }) => successorId);
  const after = groupBy(successions, ({ predecessorId }) => predecessorId);
  const lineages = new Map<number, readonly UnitShare[]>();
  const predecessors = (id: number) => before.get(id) ?? [];

  function lineage(id: number): readonly UnitShare[] {
    const known = lineages.get(id);
    if (known !== undefined) return known;
    const shares = addShares(
      predecessors(id).flatMap(({ predecessorId, weight }) => [
        { unitId: predecessorId, weight },
        ...lineage(predecessorId).map((share) => ({ unitId: share.unitId, weight: share.weight * weight })),
      ]),
    );
    lineages.set(id, shares);
    return shares;
  }
  return { predecessors, successors: (id) => after.get(id) ?? [], lineage };
}

/** Shares with one entry per unit: two ways to the same unit add up, and parts that meet again are a whole. */
export function addShares(shares: readonly UnitShare[]): readonly UnitShare[] {
  const sums = new Map<number, number>();
  for (const { unitId, weight } of shares) sums.set(unitId, (sums.get(unitId) ?? 0) + weight);
  return [...sums].map(([unitId, weight]) => ({ unitId, weight: roundShare(weight) }));
}

/** A share without what adding and multiplying decimals as binary fractions leaves beyond nine places. */
export const roundShare = (weight: number): number => Math.round(weight * 1e9) / 1e9;

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
