import { GianhError } from '#kernel';
import type { Day } from '../day/day.js';
import type { AreaLevel, UnitVersion } from './unit-version.js';
import { byStart, standsOn } from './unit-validity.js';

/** Unit versions by id, key and code. */
export interface UnitRegister {
  readonly all: readonly UnitVersion[];
  unit(id: number): UnitVersion;
  byKey(key: string): UnitVersion | undefined;
  versionsOf(code: string): readonly UnitVersion[];
  /** All versions of that code valid on that day: more than one where levels share a code. */
  matches(code: string, day: Day, level?: AreaLevel): readonly UnitVersion[];
  codes(): Iterable<string>;
}

export function createUnitRegister(units: readonly UnitVersion[]): UnitRegister {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const byCode = new Map<string, UnitVersion[]>();
  for (const unit of [...units].sort(byStart)) {
    const versions = byCode.get(unit.code);
    if (versions === undefined) byCode.set(unit.code, [unit]);
    else versions.push(unit);
  }
  return {
    all: units,
    unit(id) {
      const unit = byId.get(id);
      if (unit === undefined) throw new GianhError('GIANH_NOT_FOUND', `The area book has no unit with id ${id}.`);
      return unit;
    },
    byKey: (key) => byKey.get(key),
    versionsOf: (code) => byCode.get(code) ?? [],
    matches: (code, day, level) =>
      (byCode.get(code) ?? []).filter((unit) => standsOn(unit, day) && (level === undefined || unit.level === level)),
    codes: () => byCode.keys(),
  };
}
