import { addDays, type Period } from '#domain';
import { unitsWithin } from '#metrics';
import type { AskedValue } from './asked-value.js';

/**
 * How the place of a value is asked in another period: a unit by its earlier version of the same territory, where only
 * name or parent changed in between. What was another territory then is asked as it is, and refused with its reason.
 */
export function areaInPeriod({ area, frame, reading }: AskedValue, period: Period): AskedValue['area'] {
  if (frame !== undefined || !('unitId' in area)) return area;
  const { areas } = reading.books;
  const day = addDays(period.to, -1);
  const unitId = unitsWithin(area.unitId, day, areas).find((id) => areas.standsOn(id, day));
  return unitId === undefined ? area : { unitId };
}
