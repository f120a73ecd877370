import type { FigureCounts } from './figure-reader.js';

/** In which units the members of a dimension have anything within a block. */
export interface LocatedMembers {
  /** At least half of them lie in one unit each: they are places like units. */
  readonly isLocal: boolean;
  readonly unitsOf: (member: string) => readonly number[];
  /** Members that lie in this unit only. */
  readonly onlyIn: (unitId: number) => readonly string[];
}

export function locateMembers(
  units: readonly number[],
  times: readonly string[],
  { own }: Pick<FigureCounts, 'own'>,
): LocatedMembers {
  const found = new Map<string, number[]>();
  for (const unitId of units) {
    const there = new Set(times.flatMap((time) => [...own(unitId, time).keys()]));
    for (const member of [...there].sort()) found.set(member, [...(found.get(member) ?? []), unitId]);
  }
  const named = [...found].filter(([member]) => member !== 'UNKNOWN');
  const single = named.filter(([, there]) => there.length === 1);
  const only = new Map<number, string[]>();
  for (const [member, [unitId, ...others]] of found) {
    if (others.length === 0) only.set(unitId!, [...(only.get(unitId!) ?? []), member]);
  }
  return {
    isLocal: single.length * 2 >= named.length,
    unitsOf: (member) => found.get(member) ?? [],
    onlyIn: (unitId) => only.get(unitId) ?? [],
  };
}
