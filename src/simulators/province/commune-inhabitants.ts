import type { AreaSeeds } from '#config';
import { type AreaUnit, areaUnits } from './area-units.js';
import { isValidOn } from './valid-on.js';

/**
 * Inhabitants of a unit version: the registered figure of 2025 where there is one, else the census of 2019, else the
 * sum of its predecessors (the structure of December 2024 has no figures of its own); 0 where nothing is known.
 */
export function communeInhabitants(areas: AreaSeeds): (unit: AreaUnit) => number {
  const units = areaUnits(areas);

  function inhabitants(unit: AreaUnit): number {
    const { code, valid_from: start } = unit.values;
    const own = areas.population.filter(({ values }) => values.code === code && isValidOn(unit, values.structure));
    const figure = own.find(({ values }) => values.series === 'REGISTERED_2025') ?? own[0];
    if (figure !== undefined) return Number(figure.values.inhabitants);
    return areas.successions
      .filter(({ values }) => values.successor_code === code && values.on === start)
      .flatMap(({ values }) =>
        units.filter((other) => other.values.code === values.predecessor_code && other.values.valid_to === values.on),
      )
      .reduce((sum, predecessor) => sum + inhabitants(predecessor), 0);
  }
  return inhabitants;
}
