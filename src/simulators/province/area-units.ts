import type { AreaSeeds } from '#config';

export type AreaUnit = AreaSeeds['unitLists'][number]['rows'][number];

/** Every unit version of the lists once, in the order of code and start. */
export function areaUnits(areas: AreaSeeds): readonly AreaUnit[] {
  const units = new Map<string, AreaUnit>();
  for (const { rows } of areas.unitLists) {
    for (const row of rows) units.set(`${row.values.code}@${row.values.valid_from}`, row);
  }
  return [...units].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
