import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MetricTable } from '#metrics';
import type { InboxRow } from '#store';
import { asQuery, batches, question } from '../support/world-arbitraries.js';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database.js';
import { evaluatePlainly } from '../support/evaluator-metrics.js';
import { recordsAfter } from '../support/evaluator-records.js';

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('engine_property');
});
afterAll(() => world.close());

/** A busy machine makes fewer runs, and a failure is shrunk no longer than this; a run that has begun goes to its end. */
const patience = 12_000;

describe('the engine', () => {
  it('says what an evaluator says that walks over all records, at every snapshot, one by one and all at once', async () => {
    const scenario = fc.record({
      loads: batches(4),
      questions: fc.array(fc.tuple(question, fc.nat({ max: 3 })), { minLength: 12, maxLength: 12 }),
    });
    const end = Date.now() + patience;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ loads, questions }) => {
        if (Date.now() > end) return;
        const snapshots = await publishAll(loads);
        const asked = questions.map(([one, turn]) => ({ one, turn: turn % loads.length }));
        const queries = asked.map(({ one, turn }) => asQuery(one, snapshots[turn]!));
        const together = await world.engine.answer(queries);
        for (const [index, { one, turn }] of asked.entries()) {
          const expected = evaluatePlainly(one, recordsAfter(loads.slice(0, turn + 1).flat()));
          expect({ one, answer: answerOf(together[index]!) }).toEqual({ one, answer: Object.fromEntries(expected) });
        }
        const [alone] = await world.engine.answer([queries[0]!]);
        expect(alone!.rows).toEqual(together[0]!.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('repeats an answer byte by byte at its snapshot after later loads, corrections and deletions', async () => {
    const scenario = fc.record({
      before: batches(2),
      after: batches(2),
      questions: fc.array(question, { minLength: 8, maxLength: 8 }),
    });
    const end = Date.now() + patience;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ before, after, questions }) => {
        if (Date.now() > end) return;
        const snapshots = await publishAll(before);
        const queries = questions.map((one) => asQuery(one, snapshots.at(-1)!));
        const first = JSON.stringify(await world.engine.answer(queries));
        for (const rows of after) await world.publish(rows);
        expect(JSON.stringify(await world.engine.answer(queries))).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});

/** The head after each load, in an emptied database. */
async function publishAll(loads: readonly (readonly InboxRow[])[]): Promise<readonly number[]> {
  await world.clear();
  const snapshots: number[] = [];
  for (const rows of loads) snapshots.push(await world.publish(rows));
  return snapshots;
}

/** Values by member as the evaluator writes them; a value is a number or an absence, quotients have their two sides. */
function answerOf({ rows }: MetricTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rows.map(({ dimensions, values }) => {
      const { value, absence, numerator, denominator } = values[0]!;
      const sides = { value, absence, numerator, denominator };
      return [
        dimensions[0]?.member ?? '',
        Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined)),
      ];
    }),
  );
}
