import { addDays, type AreaBook, type Day, type UnitShare } from '#domain';
import type { Place } from '../query/place.js';
import { unitsWithin } from '../query/units-within.js';

/** Where the amounts of a unit are, in the structure of a day. */
export interface Structure {
  readonly places: readonly Place[];
  /** The last day on which the territory changed, where it was not that of the structure throughout. */
  readonly changed?: Day;
  /** Amounts come from other versions than the unit's and those below it, be it only by another name. */
  readonly restated: boolean;
  /** A unit of which only a share belongs stood within the days. */
  readonly divided: boolean;
  /** Units of later days that lie only partly on the territory: nothing of them can be told of it. */
  readonly indivisible: readonly number[];
  /** The same of larger units whose parts can be told, but not what was booked at themselves. */
  readonly unplaced: readonly number[];
}

/** Sets of units that sums run over, each found once. */
export interface UnitSets {
  readonly book: AreaBook;
  /** A unit and everything ever below it: whose own day cells add up to its subtree. */
  readonly subtree: (unitId: number) => readonly number[];
  /** The scope of the cells that hold a place: those of a unit below which nothing ever lay are of its subtree. */
  readonly scopeOf: (place: Place) => Place['scope'];
  /** Places whose amounts of days `from <= d < to` are a unit's in the structure of the day `on`. */
  readonly flows: (unitId: number, on: Day, from: Day, to: Day) => Structure;
  /** Places whose amounts since the beginning are what the unit holds at the end of a day (ADR 6). */
  readonly holding: (unitId: number, on: Day, day: Day) => readonly Place[];
}

const known = new WeakMap<AreaBook, UnitSets>();

/** The unit sets of an area book; what was found stays with the book, of which there is one per content. */
export function unitSetsOf(book: AreaBook): UnitSets {
  return remember(known, book, () => createUnitSets(book));
}

/** Unit sets over an area book. */
export function createUnitSets(book: AreaBook): UnitSets {
  const subtree = remembered((unitId: number): readonly number[] => [
    unitId,
    ...book.children(unitId).flatMap(({ id }) => subtree(id)),
  ]);
  const turns = [...new Set(book.all.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined))].sort();
  /** Between two days on which units begin or end all days are alike. */
  const era = remembered((day: Day): Day => turns.findLast((turn) => turn <= day) ?? '');

  /** Shares as few places: a unit with everything below it where all of that has the same share or nothing. */
  function collapse(shares: readonly UnitShare[], from: Day | undefined, to: Day): readonly Place[] {
    const weights = new Map(shares.map(({ unitId, weight }) => [unitId, weight]));
    const counts = (id: number): boolean => book.countsWithin(id, from, to);
    const alike = remembered((id: number): boolean =>
      subtree(id).every((below) => weights.get(below) === weights.get(id) || !counts(below)),
    );
    return shares
      .filter(({ unitId, weight }) => {
        if (!subtree(unitId).some(counts) || (!counts(unitId) && !alike(unitId))) return false;
        return !book.ancestors(unitId).some(({ id }) => weights.get(id) === weight && alike(id));
      })
      .map(({ unitId, weight }) => ({ unitId, scope: alike(unitId) ? 1 : 0, weight }));
  }

  function find(unitId: number, on: Day, from: Day, to: Day): Structure {
    const { shares, indivisible, unplaced } = book.restate(unitId, on, from, to);
    const weights = new Map(shares.map((share) => [share.unitId, share.weight]));
    const own = new Set(unitsWithin(unitId, from, book).flatMap((id) => subtree(id)));
    const inside = new Set(subtree(unitId));
    const changes: Day[] = [];
    for (const id of new Set([...weights.keys(), ...own, ...indivisible, ...unplaced])) {
      if (own.has(id) && weights.get(id) === 1) continue;
      const { from: began, to: ended } = book.unit(id);
      if ((began ?? from) >= to || (ended ?? to) <= from) continue;
      const turn = began !== undefined && began > on ? began : ended;
      changes.push(turn ?? from);
    }
    const before = book.changesWithin(unitsWithin(unitId, from, book).at(-1)!, from, to);
    if (before?.territory) changes.push(before.on);
    const stood = (id: number): boolean => {
      const { from: began, to: ended } = book.unit(id);
      return (began ?? from) < to && (ended ?? to) > from;
    };
    return {
      places: collapse(shares, from, to),
      changed: changes.sort().at(-1),
      restated: changes.length > 0 || shares.some((share) => !inside.has(share.unitId) && stood(share.unitId)),
      divided: shares.some((share) => share.weight < 1 && stood(share.unitId)),
      indivisible,
      unplaced,
    };
  }

  const flows = new Map<string, Structure>();
  const holdings = new Map<string, readonly Place[]>();
  return {
    book,
    subtree,
    scopeOf: ({ unitId, scope }) => (scope === 0 && subtree(unitId).length === 1 ? 1 : scope),
    flows: (unitId, on, from, to) =>
      remember(flows, `${unitId}/${era(on)}/${era(from)}/${era(addDays(to, -1))}`, () => find(unitId, on, from, to)),
    holding: (unitId, on, day) =>
      remember(holdings, `${unitId}/${era(on)}/${era(day)}/${on >= day}`, () =>
        collapse(book.holding(unitId, on, day), undefined, addDays(day, 1)),
      ),
  };
}

interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}

function remember<Key, Value>(values: Memory<Key, Value>, key: Key, find: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = find()));
  return value;
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => remember(values, key, () => find(key));
}
