import type { AreaSeeds } from '#config';
import { areaUnits } from './area-units.js';
import { communeInhabitants } from './commune-inhabitants.js';
import { isValidOn, rememberEras } from './valid-on.js';
import type { Commune } from './world.js';

/** The home province has code 44 on both sides of the merger: Quảng Bình, then Quảng Trị. */
const homeCode = '44';

/** The communes of the home province by day. */
export function listCommunes(areas: AreaSeeds): (day: string) => readonly Commune[] {
  const units = areaUnits(areas);
  const inhabitantsOf = communeInhabitants(areas);
  return rememberEras(units, (day) => {
    const standing = units.filter((unit) => isValidOn(unit, day));
    const districts = standing.filter(({ values }) => values.level === 'DISTRICT' && values.parent_code === homeCode);
    const parents = new Set([homeCode, ...districts.map(({ values }) => values.code)]);
    return standing
      .filter(({ values }) => values.level === 'COMMUNE' && parents.has(values.parent_code))
      .map((unit) => ({
        code: unit.values.code,
        name: unit.values.name_vi,
        parentCode: unit.values.parent_code,
        provinceCode: homeCode,
        inhabitants: inhabitantsOf(unit),
      }));
  });
}
