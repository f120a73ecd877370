import type { Day } from '../day/day.js';
import type { CarrySpan, UnitShare } from './area-book.js';
import { addShares, type UnitGraph } from './unit-graph.js';
import type { UnitRegister } from './unit-register.js';

/** Where the amounts of a unit are counted as time goes on. */
export interface Carry {
  carry(id: number, day: Day): readonly UnitShare[];
  carrySpans(id: number): readonly CarrySpan[];
  carriedInto(id: number, day: Day): readonly UnitShare[];
}

/** One stretch of time with its heirs; stretches of a unit follow each other without gap from and to eternity. */
interface CarryStep {
  readonly from?: Day;
  readonly to?: Day;
  readonly shares: readonly UnitShare[];
}

/** Steps are worked out once per unit; a day is then found among the few steps a unit has. */
export function createCarry(register: UnitRegister, graph: UnitGraph): Carry {
  const stepsOf = new Map<number, readonly CarryStep[]>();

  /** Who takes over when the unit ends: its successors, else whoever its parent is or passes to. */
  function heirs(id: number): readonly UnitShare[] {
    const successors = graph.successors(id);
    if (successors.length > 0) return successors.map(({ successorId, weight }) => ({ unitId: successorId, weight }));
    const { parentId } = register.unit(id);
    return parentId === undefined ? [] : [{ unitId: parentId, weight: 1 }];
  }

  function steps(id: number): readonly CarryStep[] {
    const known = stepsOf.get(id);
    if (known !== undefined) return known;
    const found = workOut(id);
    stepsOf.set(id, found);
    return found;
  }

  function workOut(id: number): readonly CarryStep[] {
    const end = register.unit(id).to;
    const own = [{ unitId: id, weight: 1 }];
    const next = heirs(id);
    if (end === undefined || next.length === 0) return [{ shares: own }];
    const ends = next.flatMap((heir) => steps(heir.unitId).flatMap(({ to }) => (to === undefined ? [] : [to])));
    const starts = [end, ...[...new Set(ends)].filter((day) => day > end).sort()];
    const later = starts.map((from, index) => ({
      from,
      to: starts[index + 1],
      shares: addShares(
        next.flatMap((heir) =>
          sharesOn(heir.unitId, from).map(({ unitId, weight }) => ({ unitId, weight: weight * heir.weight })),
        ),
      ),
    }));
    return [{ to: end, shares: own }, ...later];
  }

  function sharesOn(id: number, day: Day): readonly UnitShare[] {
    return steps(id).find(({ to }) => to === undefined || day < to)!.shares;
  }

  const inverses = new Map<string, ReadonlyMap<number, readonly UnitShare[]>>();
  const turns = [...new Set(register.all.flatMap(({ to }) => (to === undefined ? [] : [to])))].sort();

  /** Where everything goes is the same on all days between two ends of units, so it is turned around once for each. */
  function inverseOn(day: Day): ReadonlyMap<number, readonly UnitShare[]> {
    const era = turns.findLast((turn) => turn <= day) ?? '';
    const known = inverses.get(era);
    if (known !== undefined) return known;
    const inverse = new Map<number, UnitShare[]>();
    for (const { id } of register.all) {
      for (const { unitId, weight } of sharesOn(id, day)) {
        const sources = inverse.get(unitId);
        if (sources === undefined) inverse.set(unitId, [{ unitId: id, weight }]);
        else sources.push({ unitId: id, weight });
      }
    }
    inverses.set(era, inverse);
    return inverse;
  }

  return {
    carry: sharesOn,
    carrySpans: (id) => steps(id).flatMap(({ from, to, shares }) => shares.map((share) => ({ from, to, ...share }))),
    carriedInto: (id, day) => inverseOn(day).get(register.unit(id).id) ?? [],
  };
}
