import fc from 'fast-check';
import { type AreaBook, createAreaBook, type UnitSuccession, type UnitVersion } from '#domain';

/** Days on which units of a random book are reorganised. */
export const turns = ['2021-01-01', '2022-04-15', '2023-07-01', '2025-07-01'] as const;

/** What happens to a commune on one of the days, and to whom it goes. */
interface Fate {
  readonly change: 'STAYS' | 'RENAMED' | 'MERGED' | 'DIVIDED' | 'MOVED';
  readonly tenths: number;
}

const fate: fc.Arbitrary<Fate> = fc.record({
  change: fc.constantFrom(
    'STAYS' as const,
    'STAYS' as const,
    'RENAMED' as const,
    'MERGED' as const,
    'DIVIDED' as const,
    'MOVED' as const,
  ),
  tenths: fc.integer({ min: 1, max: 9 }),
});

/**
 * A province of two districts and eight communes that are renamed, merged, moved and divided four times over; parts of
 * divided ones merge with merged ones, so that shares go over several hops.
 */
export const randomBook: fc.Arbitrary<AreaBook> = fc
  .array(fc.array(fate, { minLength: 8, maxLength: 8 }), { minLength: turns.length, maxLength: turns.length })
  .map((fates) => {
    const units: UnitVersion[] = [unit(1, 'PROVINCE', undefined), unit(2, 'DISTRICT', 1), unit(3, 'DISTRICT', 1)];
    const successions: UnitSuccession[] = [];
    let standing = Array.from({ length: 8 }, (_, index) => unit(10 + index, 'COMMUNE', index < 4 ? 2 : 3));
    units.push(...standing);
    for (const [turn, on] of turns.entries()) {
      const next: UnitVersion[] = [];
      const begin = (parentId: number): UnitVersion => {
        const begun = unit(100 * (turn + 1) + next.length, 'COMMUNE', parentId, on);
        next.push(begun);
        return begun;
      };
      /** One new commune per district takes over what is merged. */
      const merged = new Map<number, UnitVersion>();
      const pool = (parentId: number): UnitVersion => {
        if (!merged.has(parentId)) merged.set(parentId, begin(parentId));
        return merged.get(parentId)!;
      };
      const goes = (one: UnitVersion, successor: UnitVersion, kind: UnitSuccession['kind'], tenths = 10): void => {
        successions.push({ predecessorId: one.id, successorId: successor.id, on, kind, weight: tenths / 10 });
      };
      for (const [index, one] of standing.entries()) {
        const { change, tenths } = fates[turn]![index % 8]!;
        if (change === 'STAYS') {
          next.push(one);
          continue;
        }
        const at = units.findIndex(({ id }) => id === one.id);
        units[at] = { ...one, to: on };
        const other = one.parentId === 2 ? 3 : 2;
        if (change === 'RENAMED') goes(one, begin(one.parentId!), 'RENAME');
        if (change === 'MOVED') goes(one, begin(other), 'CONTINUE');
        if (change === 'MERGED') goes(one, pool(one.parentId!), 'MERGE');
        if (change === 'DIVIDED') {
          goes(one, pool(one.parentId!), 'SPLIT', tenths);
          goes(one, pool(other), 'SPLIT', 10 - tenths);
        }
      }
      units.push(...next.filter(({ from }) => from === on));
      standing = next;
    }
    return createAreaBook({ units, successions, population: [], centroids: [] });
  });

function unit(id: number, level: UnitVersion['level'], parentId: number | undefined, from?: string): UnitVersion {
  const code = String(10_000 + id);
  const name = `Unit ${code}`;
  return { id, key: `${code}@${from ?? ''}`, code, level, kind: level, nameVi: name, nameEn: name, parentId, from };
}
