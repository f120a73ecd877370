import type { Day } from '../day/day.js';
import type { UnitRegister } from './unit-register.js';
import { standsOn } from './unit-validity.js';
import type { AreaLevel, UnitVersion } from './unit-version.js';

/** What belongs to what. */
export interface UnitTree {
  ancestors(id: number): readonly UnitVersion[];
  children(id: number, day?: Day): readonly UnitVersion[];
  under(id: number, level: AreaLevel, day: Day): readonly UnitVersion[];
  units(level: AreaLevel, day: Day): readonly UnitVersion[];
}

export function createUnitTree(register: UnitRegister): UnitTree {
  const inOrder = [...register.all].sort(byCode);
  const childrenOf = new Map<number, UnitVersion[]>(inOrder.map(({ id }) => [id, []]));
  for (const unit of inOrder) if (unit.parentId !== undefined) childrenOf.get(unit.parentId)?.push(unit);

  const ancestors = new Map<number, readonly UnitVersion[]>();
  function ancestorsOf(id: number): readonly UnitVersion[] {
    const known = ancestors.get(id);
    if (known !== undefined) return known;
    const { parentId } = register.unit(id);
    const found = parentId === undefined ? [] : [register.unit(parentId), ...ancestorsOf(parentId)];
    ancestors.set(id, found);
    return found;
  }

  function children(id: number, day?: Day): readonly UnitVersion[] {
    register.unit(id);
    const all = childrenOf.get(id) ?? [];
    return day === undefined ? all : all.filter((unit) => standsOn(unit, day));
  }

  function under(id: number, level: AreaLevel, day: Day): readonly UnitVersion[] {
    const unit = register.unit(id);
    if (!standsOn(unit, day)) return [];
    if (unit.level === level) return [unit];
    return children(id, day)
      .flatMap((child) => under(child.id, level, day))
      .sort(byCode);
  }

  return {
    ancestors: ancestorsOf,
    children,
    under,
    units: (level, day) => inOrder.filter((unit) => unit.level === level && standsOn(unit, day)),
  };
}

function byCode(one: UnitVersion, other: UnitVersion): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : (one.from ?? '') < (other.from ?? '') ? -1 : 1;
}
