import type { Day } from '../day/day.js';
import type { AreaBook, UnitChange } from './area-book.js';
import type { AreaBookContents } from './area-book-contents.js';
import { createCarry } from './carry.js';
import { checkAreaBook } from './check-area-book.js';
import { findHomeProvince } from './find-home-province.js';
import { createRestate } from './restate.js';
import { resolveUnit } from './resolve-unit.js';
import { createTerritoryOn } from './territory-on.js';
import { createUnitGraph } from './unit-graph.js';
import { createUnitRegister } from './unit-register.js';
import type { UnitSuccession } from './unit-succession.js';
import { createUnitTree } from './unit-tree.js';
import { overlap, standsOn } from './unit-validity.js';

/** Builds the area book over its contents; contents without one meaning are refused with GIANH_SEED_INVALID. */
export function createAreaBook(contents: AreaBookContents): AreaBook {
  checkAreaBook(contents);
  const register = createUnitRegister(contents.units);
  const graph = createUnitGraph(contents.successions);
  const tree = createUnitTree(register);
  const carry = createCarry(register, graph);
  const population = new Map(contents.population.map((entry) => [`${entry.unitId} ${entry.series}`, entry]));
  const centroids = new Map(contents.centroids.map((centroid) => [centroid.unitId, centroid]));

  function changesWithin(id: number, from: Day, to: Day): UnitChange | undefined {
    const unit = register.unit(id);
    if (unit.from !== undefined && from < unit.from && unit.from < to) {
      return { on: unit.from, event: 'STARTS', territory: !sameTerritory(graph.predecessors(id)) };
    }
    if (unit.to !== undefined && from < unit.to && unit.to < to) {
      return { on: unit.to, event: 'ENDS', territory: !sameTerritory(graph.successors(id)) };
    }
    return undefined;
  }

  return {
    all: register.all,
    unit: register.unit,
    byKey: register.byKey,
    versionsOf: register.versionsOf,
    ...graph,
    ...tree,
    ...carry,
    ...createRestate(register, tree, graph, carry),
    countsWithin(id, from, to) {
      const { to: ended } = register.unit(id);
      if (ended === undefined || from === undefined || ended > from) return true;
      return carry.carrySpans(id).some((span) => span.weight !== 1 && overlap(span, { from, to }));
    },
    successions: contents.successions,
    find(code, day, level) {
      const [first, ...others] = register.matches(code, day, level);
      return others.length === 0 ? first : undefined;
    },
    resolve: (code, day, level) => resolveUnit(register, graph, code, day, level),
    standsOn: (id, day) => standsOn(register.unit(id), day),
    territoryOn: createTerritoryOn(register, tree, graph, carry),
    standsThroughout(id, from, to) {
      const unit = register.unit(id);
      return (unit.from === undefined || unit.from <= from) && (unit.to === undefined || to <= unit.to);
    },
    changesWithin,
    home: (code, on) => findHomeProvince(resolveUnit(register, graph, code, on, 'PROVINCE'), register, graph, tree),
    population: (id, series) => population.get(`${id} ${series}`),
    centroid: (id) => centroids.get(id),
  };
}

/** Whether a turn-over kept the territory: one unit for one, renamed or under another parent. */
function sameTerritory(turnover: readonly UnitSuccession[]): boolean {
  return turnover.length === 1 && turnover.every(({ kind }) => kind === 'RENAME' || kind === 'CONTINUE');
}
