import { GianhError } from '#kernel';
import type { Day } from '../day/day.js';
import type { HomeProvince } from './home-province.js';
import type { UnitGraph } from './unit-graph.js';
import type { UnitRegister } from './unit-register.js';
import type { UnitTree } from './unit-tree.js';
import type { UnitVersion } from './unit-version.js';

/** Follows a province through its successions; refuses one that was divided, for then home must be named anew. */
export function findHomeProvince(
  first: UnitVersion,
  register: UnitRegister,
  graph: UnitGraph,
  tree: UnitTree,
): HomeProvince {
  const versions = [first];
  for (let heirs = graph.successors(first.id); heirs.length > 0; heirs = graph.successors(versions.at(-1)!.id)) {
    if (heirs.length > 1) {
      const names = heirs.map(({ successorId }) => register.unit(successorId).key).join(', ');
      throw new GianhError(
        'GIANH_AMBIGUOUS_CODE',
        `The home province ${versions.at(-1)!.key} was divided into ${names}. Set province.code and province.on to one of them.`,
        { key: versions.at(-1)!.key },
      );
    }
    versions.push(register.unit(heirs[0]!.successorId));
  }
  const ids = new Set(versions.map(({ id }) => id));
  return {
    versions,
    on: (day: Day) => versions.find(({ to }) => to === undefined || day < to) ?? versions.at(-1)!,
    holds: (unitId) => ids.has(unitId) || tree.ancestors(unitId).some(({ id }) => ids.has(id)),
  };
}
