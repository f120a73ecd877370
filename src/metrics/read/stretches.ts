import type { Day, Fact } from '#domain';
import type { Place } from '../query/place.js';
import type { RowTarget } from '../query/row-target.js';
import { splitWindow } from '../query/split-window.js';
import { cellTable, type CellTableKey } from './cell-table-key.js';
import type { UnitSets } from './unit-sets.js';

/** Cells of one table that are summed together: of these units, of times in `[from, to)`. */
export interface Stretch {
  readonly table: CellTableKey;
  readonly unitIds: readonly number[];
  readonly from: Day;
  readonly to: Day;
  readonly weight: number;
}

/** Days of places; `from` open means from the beginning. */
export interface DaysOfPlaces {
  readonly fact: Fact;
  readonly places: readonly Place[];
  readonly from?: Day;
  readonly to: Day;
}

/** The stretches that hold some days of places without any cut: as many month cells as possible, days at the edges. */
export function stretchesOf({ fact, places, from, to }: DaysOfPlaces, units: UnitSets): readonly Stretch[] {
  const { months, days } = splitWindow(from, to);
  return places.flatMap((place): readonly Stretch[] => {
    const { unitId, scope, weight } = place;
    const edges = days.map((edge) => ({
      table: cellTable(fact, 'day', 0),
      // Day cells are own: a subtree's days are the days of everything below it.
      unitIds: scope === 0 ? [unitId] : units.subtree(unitId),
      ...edge,
      weight,
    }));
    return months
      ? [{ table: cellTable(fact, 'month', units.scopeOf(place)), unitIds: [unitId], ...months, weight }, ...edges]
      : edges;
  });
}

/** What of a row is added up: what happened within its days, or all that lies before its end. */
export type Reach = 'SPAN' | 'HELD';

/** The stretches of rows; those of a row are the same objects for all measures of a fact. */
export type Stretches = (target: RowTarget, fact: Fact, reach: Reach) => readonly Stretch[];

interface Found {
  readonly fact: Fact;
  readonly reach: Reach;
  readonly stretches: readonly Stretch[];
}

/** Finds the stretches of rows; what was found stays with the row. */
export function createStretches(units: UnitSets): Stretches {
  const known = new WeakMap<RowTarget, Found[]>();
  return (target, fact, reach) => {
    let found = known.get(target);
    if (!found) known.set(target, (found = []));
    for (const one of found) if (one.fact === fact && one.reach === reach) return one.stretches;
    const { places, held, span, until } = target;
    const days = reach === 'SPAN' ? { fact, places, ...span } : { fact, places: held, to: until };
    const stretches = stretchesOf(days, units);
    found.push({ fact, reach, stretches });
    return stretches;
  };
}
