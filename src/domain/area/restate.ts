import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { Restatement, UnitShare } from './area-book.js';
import type { Carry } from './carry.js';
import { roundShare, type UnitGraph } from './unit-graph.js';
import type { UnitRegister } from './unit-register.js';
import { overlap, standsOn } from './unit-validity.js';
import type { UnitTree } from './unit-tree.js';

/** What counts as a unit's in the structure of a day. */
export interface Restate {
  restate(id: number, on: Day, from: Day | undefined, to: Day): Restatement;
  holding(id: number, on: Day, day: Day): readonly UnitShare[];
}

/**
 * Follows amounts to the structure of a day: those of units that ended by then forwards, by the shares of their heirs;
 * those of units that began later backwards, where all they came from is one territory.
 */
export function createRestate(register: UnitRegister, tree: UnitTree, graph: UnitGraph, carry: Carry): Restate {
  const subtree = (id: number): readonly number[] => [id, ...tree.children(id).flatMap((child) => subtree(child.id))];
  const beganBy = (id: number, day: Day): boolean => (register.unit(id).from ?? day) <= day;

  /** The units of the day `on` that a unit's territory of before `to` came from; one of unknown origin is its own. */
  function origins(id: number, on: Day, to: Day): readonly number[] {
    const before = graph.predecessors(id).filter((one) => one.on > on && one.on < to);
    const found = before.flatMap(({ predecessorId }) => origins(predecessorId, on, to));
    return beganBy(id, on) || found.length === 0 ? [id, ...found] : found;
  }

  /** Units of a territory after the day `on`, and whatever took over a part of it. */
  function later(ids: ReadonlySet<number>, on: Day, to: Day): ReadonlySet<number> {
    const found = new Set<number>();
    const visit = (id: number): void => {
      for (const one of graph.successors(id)) {
        if (one.on <= on || one.on >= to || found.has(one.successorId)) continue;
        found.add(one.successorId);
        visit(one.successorId);
      }
    };
    for (const id of ids) {
      if (graph.predecessors(id).some((one) => one.on > on && one.on < to)) found.add(id);
      visit(id);
    }
    return found;
  }

  function restate(id: number, on: Day, from: Day | undefined, to: Day): Restatement {
    const own = new Set(subtree(id));
    const shares = new Map<number, number>();
    for (const below of own) {
      // What lies below it only from a later day on, and comes from nowhere else, is its own too.
      if (!beganBy(below, on)) shares.set(below, 1);
      else {
        for (const share of carry.carriedInto(below, on)) {
          shares.set(share.unitId, roundShare((shares.get(share.unitId) ?? 0) + share.weight));
        }
      }
    }
    const indivisible: number[] = [];
    const unplaced: number[] = [];
    for (const unit of later(own, on, to)) {
      const parts = origins(unit, on, to);
      if (parts.every((part) => own.has(part))) shares.set(unit, 1);
      else {
        shares.delete(unit);
        const stood = overlap(register.unit(unit), { from, to }) && parts.some((part) => own.has(part));
        if (stood) (tree.children(unit).length === 0 ? indivisible : unplaced).push(unit);
      }
    }
    return { shares: [...shares].map(([unitId, weight]) => ({ unitId, weight })), indivisible, unplaced };
  }

  /** What a unit holds on a later day is what the units of that day hold that are wholly its own. */
  function holding(id: number, on: Day, day: Day): readonly UnitShare[] {
    const { shares } = restate(id, on, undefined, addDays(day, 1));
    if (on >= day) return shares;
    const held = new Map<number, number>();
    for (const { unitId } of shares) {
      if (!standsOn(register.unit(unitId), day)) continue;
      for (const share of carry.carriedInto(unitId, day)) {
        held.set(share.unitId, roundShare((held.get(share.unitId) ?? 0) + share.weight));
      }
    }
    return [...held].map(([unitId, weight]) => ({ unitId, weight }));
  }

  return { restate, holding };
}
