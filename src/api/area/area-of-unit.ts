import type { UnitVersion } from '#domain';
import { Area } from './area.type.js';

const known = new WeakMap<UnitVersion, Area>();

/** The schema's area of a unit version; one object per version, however many rows name it. */
export function areaOfUnit(unit: UnitVersion): Area {
  let area = known.get(unit);
  if (!area) known.set(unit, (area = new Area(unit)));
  return area;
}
