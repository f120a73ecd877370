import type { AreaBook, Day } from '#domain';

/** Units whose flows add up to what a unit holds on a day; no flow is in two of them. */
export interface Holding {
  /** Units with everything below them. */
  readonly subtree: readonly number[];
  /** Units of which only their own flows belong to it: what lies below them went elsewhere. */
  readonly own: readonly number[];
  /** It took over only a share of some unit, so that what it holds cannot be known from whole flows. */
  readonly divided: boolean;
}

/** Sets of units that sums run over, each found once. */
export interface UnitSets {
  /** A unit and everything ever below it: whose own day cells add up to its subtree. */
  readonly subtree: (unitId: number) => readonly number[];
  /** What a unit holds on a day: flows are carried to the structure of that day first (ADR 6). */
  readonly holding: (unitId: number, day: Day) => Holding;
}

/** Shares that went apart and came together again may miss 1 by a binary fraction. */
const whole = 1 - 1e-9;

/** Unit sets over an area book. */
export function createUnitSets(book: AreaBook): UnitSets {
  const subtrees = new Map<number, readonly number[]>();
  const subtree = (unitId: number): readonly number[] => {
    let known = subtrees.get(unitId);
    if (!known) subtrees.set(unitId, (known = [unitId, ...book.children(unitId).flatMap(({ id }) => subtree(id))]));
    return known;
  };

  const holdings = new Map<string, Holding>();
  const find = (unitId: number, day: Day): Holding => {
    const shares = new Map<number, number>();
    for (const below of subtree(unitId)) {
      for (const share of book.carriedInto(below, day)) {
        shares.set(share.unitId, (shares.get(share.unitId) ?? 0) + share.weight);
      }
    }
    const held = new Set([...shares].filter(([, weight]) => weight > whole).map(([id]) => id));
    const full = (id: number): boolean => subtree(id).every((below) => held.has(below));
    const tops = [...held].filter((id) => !book.ancestors(id).some((above) => held.has(above.id) && full(above.id)));
    return {
      subtree: tops.filter(full),
      own: tops.filter((id) => !full(id)),
      divided: held.size < shares.size,
    };
  };

  return {
    subtree,
    holding: (unitId, day) => {
      const name = `${unitId}/${day}`;
      let known = holdings.get(name);
      if (!known) holdings.set(name, (known = find(unitId, day)));
      return known;
    },
  };
}
