import { isWhole } from '../query/place.js';
import type { RowTarget } from '../query/row-target.js';
import type { Division } from './bound-measure.js';

/** The row with nothing but the places of which only a share belongs to it; absent when all of them are whole. */
export function sharedPlaces(target: RowTarget): RowTarget | undefined {
  // Asked of every value, and hardly ever anything is divided.
  if (target.places.every(isWhole) && target.held.every(isWhole)) return undefined;
  const [places, held] = [target.places, target.held].map((all) => all.filter((place) => !isWhole(place)));
  return { ...target, places: places!, held: held! };
}

/** `mark` when a share of a divided unit is in a row: the unit stood within its days, or something was found at it. */
export function dividedShares(
  target: RowTarget,
  mark: NonNullable<Division>,
  something: (shared: RowTarget) => boolean,
): Division {
  const shared = sharedPlaces(target);
  return shared !== undefined && (target.divided || something(shared)) ? mark : undefined;
}
