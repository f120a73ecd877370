import type { UnitSuccession, UnitVersion } from '#domain';
import { worldSuccessions, worldUnits } from './world-units.js';

/** Units and what became of them, as plain lists. */
export interface PlainUnits {
  readonly units: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
}

/** Rules about the units of one world. */
export type UnitRules = ReturnType<typeof unitRules>;

/**
 * Slow and obvious rules about units for the independent evaluator, read off the plain lists: it shares no code with the
 * area book, the planner or the cells.
 */
export function unitRules({ units, successions }: PlainUnits) {
  const unitOf = (id: number) => units.find((unit) => unit.id === id)!;

  const stands = (id: number, day: string): boolean => {
    const { from = '0000', to = '9999' } = unitOf(id);
    return from <= day && day < to;
  };

  /** Who has a unit's affairs on a day, in shares: itself until its end, then whoever followed, at the end of all hops. */
  function heirs(id: number, day: string): ReadonlyMap<number, number> {
    const { to = '9999', parentId } = unitOf(id);
    if (day < to) return new Map([[id, 1]]);
    const followed = successions.filter(({ predecessorId }) => predecessorId === id);
    const next =
      followed.length > 0
        ? followed.map(({ successorId, weight }) => ({ id: successorId, weight }))
        : parentId === undefined
          ? []
          : [{ id: parentId, weight: 1 }];
    if (next.length === 0) return new Map([[id, 1]]);
    const shares = new Map<number, number>();
    for (const heir of next) {
      for (const [unit, weight] of heirs(heir.id, day))
        shares.set(unit, (shares.get(unit) ?? 0) + weight * heir.weight);
    }
    return shares;
  }

  /** The unit in which something of a unit on a day is counted: the only heir, or the unit itself where it was divided. */
  function countedIn(id: number, day: string): number {
    const shares = [...heirs(id, day)];
    return shares.length === 1 ? shares[0]![0] : id;
  }

  function isUnder(id: number, above: number): boolean {
    for (let unit: number | undefined = id; unit !== undefined; unit = unitOf(unit).parentId)
      if (unit === above) return true;
    return false;
  }

  /** Tenths of a unit's affairs that lie in or below another one, as of a day's structure; the world's shares are tenths. */
  function tenthsWithin(id: number, above: number, day: string): number {
    let share = 0;
    for (const [unit, weight] of heirs(id, day)) if (isUnder(unit, above)) share += weight;
    return Math.round(share * 10);
  }

  /** Units that stood on some day of `[from, to)`. */
  const standingWithin = (from: string, to: string): readonly number[] =>
    units.filter((unit) => (unit.from ?? '0000') < to && from < (unit.to ?? '9999')).map(({ id }) => id);

  const levelOf = (id: number): string => unitOf(id).level;

  /** The units of a day that a unit's territory came from: itself while it stood by then, else its predecessors'. */
  function originsOf(id: number, day: string): readonly number[] {
    if (beganBy(id, day)) return [id];
    const before = successions.filter(({ successorId }) => successorId === id);
    return before.length === 0 ? [id] : before.flatMap(({ predecessorId }) => originsOf(predecessorId, day));
  }

  /**
   * Tenths of what was counted in a unit that are another's in the structure of a day; amounts are dated before `end`.
   * What lies partly on its territory and began after that day is none of it.
   */
  function tenthsRestated(id: number, above: number, day: string, end: string): number {
    if (beganBy(id, day)) return tenthsWithin(id, above, day);
    const { from = '' } = unitOf(id);
    const origins = from < end ? originsOf(id, day) : [id];
    return origins.every((origin) => isUnder(origin, above)) ? 10 : 0;
  }

  /** The same of what is held on a later day than the structure's: it has gone to the units of that day first. */
  function tenthsHeld(id: number, above: number, on: string, day: string): number {
    if (on >= day) return tenthsWithin(id, above, on);
    let tenths = 0;
    for (const [heir, weight] of heirs(id, day)) {
      if (stands(heir, day) && originsOf(heir, on).every((origin) => isUnder(origin, above))) tenths += weight * 10;
    }
    return Math.round(tenths);
  }

  /** Whether a unit without others below it stood in `[from, to)` that began after a day and lies partly on a territory. */
  const isMixed = (above: number, on: string, from: string, to: string): boolean =>
    units.some((unit) => {
      const { from: began = '0000', to: ended = '9999' } = unit;
      if (began <= on || began >= to || ended <= from || units.some(({ parentId }) => parentId === unit.id))
        return false;
      const under = originsOf(unit.id, on).map((origin) => isUnder(origin, above));
      return under.includes(true) && under.includes(false);
    });

  /** The unit and, back to `from`, the versions that were the same territory under another name or parent. */
  function sameTerritory(id: number, from: string): readonly number[] {
    const { from: began } = unitOf(id);
    if (began === undefined || began <= from) return [id];
    const before = successions.filter(({ successorId }) => successorId === id);
    const same = before.length === 1 && before[0]!.weight === 1 && ['RENAME', 'CONTINUE'].includes(before[0]!.kind);
    return same ? [id, ...sameTerritory(before[0]!.predecessorId, from)] : [id];
  }

  const beganBy = (id: number, day: string): boolean => (unitOf(id).from ?? '0000') <= day;

  /** Units of a level below a unit on a day, or itself. */
  const membersOf = (id: number, level: string, day: string): readonly number[] =>
    units.filter((unit) => unit.level === level && stands(unit.id, day) && isUnder(unit.id, id)).map((unit) => unit.id);

  /** The unit that a code means on a day. */
  const unitWithCode = (code: string, day: string): number | undefined =>
    units.find((unit) => unit.code === code && stands(unit.id, day))?.id;

  return {
    stands,
    countedIn,
    isUnder,
    tenthsWithin,
    standingWithin,
    levelOf,
    originsOf,
    tenthsRestated,
    tenthsHeld,
    isMixed,
    sameTerritory,
    beganBy,
    membersOf,
    unitWithCode,
  };
}

/** The rules of the small world. */
export const worldRules = unitRules({ units: worldUnits, successions: worldSuccessions });

export const { countedIn, isUnder, stands, tenthsWithin } = worldRules;
