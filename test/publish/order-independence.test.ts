import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InboxRow } from '#store';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database.js';
import { caseRow, deletion, partRow, stateOf } from '../support/world-rows.js';
import { worldUnits } from '../support/world-units.js';

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('order_independence', { batchRows: 7 });
});
afterAll(() => world.close());

const day = fc.constantFrom('2024-11-30', '2024-12-01', '2025-02-20', '2025-06-30', '2025-07-01', '2025-07-15');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const content = fc.record(
  {
    openedDay: maybe(day),
    finishedDay: maybe(day),
    dueDay: maybe(day),
    colour: maybe(fc.constantFrom('RED', 'BLUE')),
    size: maybe(fc.constantFrom('S', 'L')),
    cost: maybe(fc.constantFrom('0', '10', '10.50', '0.000001')),
    waits: maybe(fc.constantFrom({ '5': 2 }, { '5': 1, '40': 1 })),
    holder: maybe(fc.constantFrom('H', 'J')),
  },
  { requiredKeys: [] },
);

/** Rows of few records in few versions, so that repetitions, ties, late versions and deletions are common. */
const delivered = fc.oneof(
  fc
    .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 4 }), content)
    .map(([key, version, fields]) => caseRow(key, version, unitOf(key), fields)),
  fc
    .tuple(fc.constantFrom('P', 'Q', 'R'), fc.integer({ min: 1, max: 4 }), fc.constantFrom('A', 'B', 'C'), maybe(day))
    .map(([key, version, caseKey, doneDay]) => partRow(key, version, unitOf(key), { caseKey, doneDay })),
  fc
    .tuple(fc.constantFrom('A', 'B', 'D', 'P', 'Q'), fc.integer({ min: 1, max: 4 }))
    .map(([key, version]) =>
      deletion(key < 'M' ? caseRow(key, 1, 1, {}) : partRow(key, 1, 1, { caseKey: '' }), version),
    ),
);

const unitOf = (key: string): number => worldUnits[key.charCodeAt(0) % worldUnits.length]!.id;

describe('records, cells and derived fields', () => {
  it('are the same whatever the order of deliveries, and when everything comes twice', async () => {
    const scenario = fc.array(delivered, { minLength: 2, maxLength: 28 }).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
        cuts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 }),
      }),
    );
    // A busy machine makes fewer runs; a run that has begun goes to its end.
    const end = Date.now() + 25_000;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ rows, shuffled, cuts }) => {
        if (Date.now() > end) return;
        await world.clear();
        await world.publish(rows);
        const expected = await stateOf(world.pool);
        await world.clear();
        for (const part of cut(shuffled, cuts)) await world.publish(part);
        expect(await stateOf(world.pool)).toEqual(expected);
        const head = await world.head();
        await world.publish(shuffled);
        expect(await stateOf(world.pool)).toEqual(expected);
        expect(await world.head()).toBe(head);
      }),
      { numRuns: 25 },
    );
  });
});

/** Deliveries of the sizes given, over and over. */
function cut(rows: readonly InboxRow[], sizes: readonly number[]): readonly (readonly InboxRow[])[] {
  const parts: InboxRow[][] = [];
  for (let from = 0, turn = 0; from < rows.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    parts.push(rows.slice(from, from + size));
    from += size;
  }
  return parts;
}
