import type { AreaBook } from '../area/area-book.js';
import type { PopulationSeries } from '../area/unit-facts.js';
import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { RegisterPlace, RegisterReading } from './register-reading.js';

/** From this day on the inhabitants registered in the merged units are counted; before it those of the census of 2019. */
const registeredSince: Day = '2025-07-01';

/**
 * Inhabitants of what stands on the last day of the place, in one series. Where any of it has no figure of that series
 * nothing is said at all: three of four units are no total.
 */
export function readInhabitants(
  { places, to }: RegisterPlace,
  book: AreaBook,
  always?: PopulationSeries,
): RegisterReading {
  const day = addDays(to, -1);
  const series = always ?? (day >= registeredSince ? 'REGISTERED_2025' : 'CENSUS_2019');
  const standing = places.filter(
    ({ unitId, scope }) => book.standsOn(unitId, day) && (scope === 1 || book.children(unitId, day).length === 0),
  );
  const found = standing.map(({ unitId, weight }) => ({ amount: inhabitants(unitId, series, day, book), weight }));
  if (found.length === 0 || found.some(({ amount }) => amount === undefined)) return { series };
  return { items: found.map(({ amount, weight }) => ({ amount: amount!, weight, members: {} })), series };
}

/** The unit's own figure, or the sum of the units below it, or of those that became it as a whole. */
function inhabitants(unitId: number, series: PopulationSeries, day: Day, book: AreaBook): number | undefined {
  const own = book.population(unitId, series)?.inhabitants;
  if (own !== undefined) return own;
  const before = book.predecessors(unitId);
  const becameIt = before.every(({ weight }) => weight === 1);
  return (
    total(book.children(unitId, day).map(({ id }) => inhabitants(id, series, day, book))) ??
    (becameIt
      ? total(before.map(({ predecessorId, on }) => inhabitants(predecessorId, series, addDays(on, -1), book)))
      : undefined)
  );
}

const total = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.length === 0
    ? undefined
    : parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
