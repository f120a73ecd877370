import type { UnitVersion } from '../area/unit-version.js';
import { standsOn } from '../area/unit-validity.js';
import type { Period } from '../period/period.js';
import type { Target } from './target.js';

/** The targets of one state of the hub. */
export interface TargetBook {
  readonly all: readonly Target[];
  /**
   * What was to be reached by a metric in a unit and period, or `undefined`. One for the very unit goes before one for its
   * level, that before one for all; among those the one that began last.
   */
  targetOf(metric: string, unit: UnitVersion, period: Period): Target | undefined;
}

/** Builds the book. */
export function createTargetBook(all: readonly Target[]): TargetBook {
  const byMetric = Map.groupBy(all, ({ metric }) => metric);
  return {
    all,
    targetOf: (metric, unit, period) =>
      byMetric
        .get(metric)
        ?.filter((target) => holds(target, unit, period))
        .toSorted((one, other) => closeness(other) - closeness(one) || (one.from < other.from ? 1 : -1))[0],
  };
}

function holds({ area, level, grain, from, to }: Target, unit: UnitVersion, period: Period): boolean {
  const isPlace = area === undefined || (area.code === unit.code && standsOn(unit, area.on));
  const isTime = from <= period.from && (to === undefined || period.to <= to);
  return isPlace && isTime && (level ?? unit.level) === unit.level && (grain ?? period.grain) === period.grain;
}

const closeness = ({ area, level }: Target): number => (area ? 2 : level ? 1 : 0);
