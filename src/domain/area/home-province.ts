import type { Day } from '../day/day.js';
import type { UnitVersion } from './unit-version.js';

/** The province this hub works for, through its successions. */
export interface HomeProvince {
  /** Oldest first, without gaps. */
  readonly versions: readonly UnitVersion[];
  /** The version that stands on that day; before the oldest begins, the oldest, and after the newest ends, the newest. */
  on(day: Day): UnitVersion;
  /** Whether a unit version is one of the home provinces or lies in one of them. */
  holds(unitId: number): boolean;
}
