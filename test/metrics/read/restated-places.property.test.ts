import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type AreaBook } from '#domain';
import { createUnitSets, type UnitSets } from '../../../src/metrics/read/unit-sets.js';
import type { Place } from '../../../src/metrics/query/place.js';
import { randomBook } from './random-book.js';

const day = fc.integer({ min: 0, max: 2200 }).map((offset) => addDays('2020-01-01', offset));
const days = fc
  .tuple(day, day)
  .map(([a, b]) => (a < b ? { from: a, to: addDays(b, 1) } : { from: b, to: addDays(a, 1) }));

/** The share of every single unit in some places. */
function shares(places: readonly Place[], { subtree }: UnitSets): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { unitId, scope, weight } of places) {
    for (const id of scope === 1 ? subtree(unitId) : [unitId]) found.set(id, (found.get(id) ?? 0) + weight);
  }
  return found;
}

const lowest = (book: AreaBook, on: string) => book.under(1, 'COMMUNE', on);
const counting = (book: AreaBook, id: number, { from, to }: { from: string; to: string }): boolean => {
  const unit = book.unit(id);
  return (unit.from ?? from) < to && (unit.to ?? to) > from;
};

describe('the places of all communes of a day, over random reorganisations', () => {
  it('hold every unit that ended by that day exactly once, in shares that add up to the whole', () => {
    fc.assert(
      fc.property(randomBook, day, days, (book, on, span) => {
        const sets = createUnitSets(book);
        const sums = new Map<number, number>();
        for (const { id } of lowest(book, on)) {
          for (const [unit, share] of shares(sets.flows(id, on, span.from, span.to).places, sets)) {
            sums.set(unit, (sums.get(unit) ?? 0) + share);
          }
        }
        for (const unit of book.all) {
          if (unit.level !== 'COMMUNE' || (unit.from ?? on) > on || !counting(book, unit.id, span)) continue;
          expect([unit.key, sums.get(unit.id)]).toEqual([unit.key, expect.closeTo(1, 6)]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hold a later unit in the one it wholly came from, or in none of those it partly came from', () => {
    fc.assert(
      fc.property(randomBook, day, days, (book, on, span) => {
        const sets = createUnitSets(book);
        const found = lowest(book, on).map(({ id }) => sets.flows(id, on, span.from, span.to));
        for (const later of book.all) {
          if ((later.from ?? on) <= on || !counting(book, later.id, span)) continue;
          const whole = found.filter(({ places }) => shares(places, sets).get(later.id) === 1).length;
          const partly = found.filter(({ indivisible }) => indivisible.includes(later.id)).length;
          expect([later.key, whole === 1 ? partly === 0 : whole === 0 && partly > 1]).toEqual([later.key, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('add up to those of the province, where all of them can be told', () => {
    fc.assert(
      fc.property(randomBook, day, days, (book, on, span) => {
        const sets = createUnitSets(book);
        const province = shares(sets.flows(1, on, span.from, span.to).places, sets);
        for (const unit of book.all) {
          if (counting(book, unit.id, span)) expect([unit.key, province.get(unit.id)]).toEqual([unit.key, 1]);
        }
        for (const district of [2, 3]) {
          const { places, indivisible } = sets.flows(district, on, span.from, span.to);
          if (indivisible.length > 0) continue;
          const own = shares(places, sets);
          const below = new Map<number, number>();
          for (const { id } of book.children(district, on)) {
            for (const [unit, share] of shares(sets.flows(id, on, span.from, span.to).places, sets))
              below.set(unit, (below.get(unit) ?? 0) + share);
          }
          for (const [unit, share] of below) {
            if (counting(book, unit, span)) expect([unit, own.get(unit)]).toEqual([unit, expect.closeTo(share, 6)]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hold together at every later day what was opened and not closed: holdings lose nothing', () => {
    fc.assert(
      fc.property(randomBook, day, day, (book, on, at) => {
        const sets = createUnitSets(book);
        const held = shares(sets.holding(1, on, at), sets);
        for (const unit of book.all) {
          if (unit.level === 'COMMUNE' && (unit.from ?? at) <= at)
            expect([unit.key, held.get(unit.id)]).toEqual([unit.key, 1]);
        }
        const sums = new Map<number, number>();
        for (const { id } of lowest(book, at)) {
          for (const [unit, share] of shares(sets.holding(id, at, at), sets))
            sums.set(unit, (sums.get(unit) ?? 0) + share);
        }
        for (const unit of book.all) {
          if (unit.level === 'COMMUNE' && (unit.from ?? at) <= at)
            expect([unit.key, sums.get(unit.id)]).toEqual([unit.key, expect.closeTo(1, 6)]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
