import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { TerritoryOn } from './area-book.js';
import type { Carry } from './carry.js';
import type { UnitGraph } from './unit-graph.js';
import type { UnitRegister } from './unit-register.js';
import type { UnitTree } from './unit-tree.js';
import { standsOn } from './unit-validity.js';

/**
 * The lowest units of a day that share the territory of a unit, and whether they are exactly it.
 *
 * After the unit's end its last communes are followed forwards; exact when everything that flowed into the communes
 * found came from its own. Before its start its first communes are followed back; exact when all of them have a known
 * past and all of every predecessor went to its own.
 */
export function createTerritoryOn(register: UnitRegister, tree: UnitTree, graph: UnitGraph, { carry }: Carry) {
  /** Lowest units below a unit on a day; a district without communes (Cồn Cỏ until 2025) is its own. */
  function lowest(id: number, day: Day): readonly number[] {
    const children = tree.children(id, day);
    return children.length === 0 ? [id] : children.flatMap((child) => lowest(child.id, day));
  }

  function after(id: number, lastDay: Day, day: Day): TerritoryOn {
    const own = new Set(lowest(id, lastDay));
    const unitIds = distinct([...own].flatMap((unit) => carry(unit, day).map((share) => share.unitId)));
    const exact = unitIds.every((unitId) =>
      [unitId, ...graph.lineage(unitId).map((share) => share.unitId)]
        .filter((part) => standsOn(register.unit(part), lastDay))
        .every((part) => own.has(part)),
    );
    return { unitIds, exact };
  }

  /** The units of an earlier day that became this one; `undefined` where the book does not know what stood there. */
  function earlier(id: number, day: Day): readonly number[] | undefined {
    if (standsOn(register.unit(id), day)) return [id];
    const found = graph.predecessors(id).map(({ predecessorId }) => earlier(predecessorId, day));
    return found.length === 0 ? undefined : found.reduce((all, some) => all && some && [...all, ...some]);
  }

  function before(id: number, firstDay: Day, day: Day): TerritoryOn {
    const own = new Set(lowest(id, firstDay));
    const origins = [...own].map((unit) => earlier(unit, day));
    const unitIds = distinct(origins.flatMap((units) => units ?? []));
    const exact =
      !origins.includes(undefined) &&
      unitIds.every((unit) => carry(unit, firstDay).every((share) => own.has(share.unitId)));
    return { unitIds, exact };
  }

  return (id: number, day: Day): TerritoryOn => {
    const { from, to } = register.unit(id);
    if (to !== undefined && day >= to) return after(id, addDays(to, -1), day);
    if (from !== undefined && day < from) return before(id, from, day);
    return { unitIds: lowest(id, day), exact: true };
  };
}

function distinct(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)];
}
