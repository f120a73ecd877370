import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfInstant, parsePeriod } from '#domain';
import { createRevisions, type RevisionQuestion } from '#metrics';
import { closePeriod, createChangeHistory, createMetricStore, thinSnapshots } from '#store';
import { countStatements } from '../../support/count-statements.js';
import { asQuery, batches, question as anyQuestion } from '../../support/world-arbitraries.js';
import { worldCatalogue } from '../../support/world-catalogue.js';
import { createWorldDatabase, type WorldDatabase, worldMetricBooks } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow } from '../../support/world-rows.js';

let world: WorldDatabase;
let findAll: ReturnType<typeof createRevisions>;
const revisions = async (question: RevisionQuestion) => (await findAll([question]))[0]!;

beforeAll(async () => {
  world = await createWorldDatabase('revisions');
  findAll = createRevisions({
    catalogue: worldCatalogue,
    facts: [worldFact],
    store: createMetricStore(world.pool),
    history: createChangeHistory(world.pool),
    books: () => worldMetricBooks,
  });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

const may = parsePeriod('2025-05');
const opened = (key: string, version: number, unitId = 103, day = '2025-05-10') =>
  caseRow(key, version, unitId, { openedDay: day, finishedDay: day, cost: `${version}.00` });

const asked = (n: number, until: number, more: Partial<RevisionQuestion> = {}): RevisionQuestion => ({
  key: 'CASES_OPENED',
  area: { unitId: 10 },
  period: may,
  snapshot: { n, day: '2025-06-02' },
  until,
  ...more,
});

const told = async (question: RevisionQuestion) =>
  (await revisions(question)).revisions.map(({ snapshot, before, after }) => [snapshot.n, before.value, after.value]);

describe('revisions of a value', () => {
  it('show what later snapshots made of a closed period, with before and after', async () => {
    await world.publish([opened('A', 1), opened('B', 1)]);
    const closed = await closePeriod(world.pool, { period: '2025-05', name: 'Tháng 5' });
    // Another unit, another month, a correction that leaves the count, a late record, a move to another district.
    await world.publish([opened('C', 1, 108)]);
    await world.publish([opened('D', 1, 103, '2025-06-10')]);
    await world.publish([opened('A', 2)]);
    const late = await world.publish([opened('E', 1)]);
    const moved = await world.publish([opened('B', 2, 104), opened('A', 3, 104)]);
    expect(await told(asked(closed.n, moved))).toEqual([
      [late, 2, 3],
      [moved, 3, 1],
    ]);
    expect(await told(asked(closed.n, late))).toEqual([[late, 2, 3]]);
    expect(await told(asked(moved, moved))).toEqual([]);
    expect(await told(asked(closed.n, moved, { key: 'CASE_COST' }))).toEqual([
      [late - 1, 2, 3],
      [late, 3, 4],
      [moved, 4, 1],
    ]);
  });

  it('are found for histograms, break-downs filtered and what only records answer', async () => {
    await world.publish([opened('A', 1)]);
    const n = await world.head();
    const later = await world.publish([
      caseRow('B', 1, 103, { openedDay: '2025-05-03', finishedDay: '2025-05-13', colour: 'RED' }),
    ]);
    expect(await told(asked(n, later, { key: 'CASE_DAYS_P90' }))).toEqual([[later, 0, 9]]);
    const where = [{ dimension: 'COLOUR', in: ['RED'] }];
    expect((await revisions(asked(n, later, { where }))).revisions.map(({ after }) => after.value)).toEqual([1]);
    const day = parsePeriod('2025-05-03');
    expect(
      (await revisions(asked(n, later, { where, period: day }))).revisions.map(({ after }) => after.value),
    ).toEqual([1]);
  });

  it('of a thinned change show at the next kept snapshot', async () => {
    await world.publish([opened('A', 1)]);
    await world.publish([opened('B', 1)]);
    await world.publish([opened('C', 1)]);
    await world.publish([opened('D', 1, 108)]);
    await world.pool.query(`UPDATE snapshot SET at = '2020-03-01'::timestamptz + n * interval '1 hour', kept = n = 1`);
    await thinSnapshots(world.pool, { facts: [worldFact], retention: { allDays: 1, dayEndDays: 1 } });
    expect(await told(asked(1, 4))).toEqual([[4, 1, 3]]);
  });

  it('are bounded: many changes are put together by day, and it says so', async () => {
    for (let turn = 0; turn < 60; turn += 1) await world.publish([opened(`A${turn}`, 1)]);
    await world.pool.query(`UPDATE snapshot SET at = '2020-03-01'::timestamptz + n * interval '7 hours'`);
    const found = await revisions(asked(1, 60));
    expect(found.complete).toBe(false);
    expect(found.revisions.length).toBeLessThanOrEqual(40);
    expect(found.revisions.at(-1)!.after.value).toBe(60);
    for (const [index, { before }] of found.revisions.entries()) {
      expect(before.value).toBe(index === 0 ? 1 : found.revisions[index - 1]!.after.value);
    }
  });

  it('are those that evaluating every snapshot finds, for random questions and loads', async () => {
    for (const rows of fc.sample(batches(4), { numRuns: 6, seed: 5 }).flat()) await world.publish(rows);
    const head = await world.head();
    expect(head).toBeLessThanOrEqual(40);
    // All snapshots are taken now: that is the day of each of them.
    const day = dayOfInstant(new Date().toISOString());
    for (const random of fc.sample(anyQuestion, { numRuns: 25, seed: 6 })) {
      const query = asQuery(random, 1);
      const [key, area, period] = [query.keys[0]!, query.areas[0]!, query.periods[0]!];
      const rest = { where: query.where, frame: query.frame };
      const valueAt = async (n: number) => {
        const snapshot = { ...query.snapshot, day, n };
        const [table] = await world.engine.answer([
          { keys: [key], areas: [area], periods: [period], ...rest, snapshot },
        ]);
        return table!.rows[0]!.values[0]!;
      };
      const expected: (readonly [number, number | undefined, number | undefined])[] = [];
      let before = await valueAt(1);
      for (let n = 2; n <= head; n += 1) {
        const after = await valueAt(n);
        if (after.value !== before.value) expected.push([n, before.value, after.value]);
        before = after;
      }
      const found = await told({ key, area, period, ...rest, snapshot: { ...query.snapshot, day, n: 1 }, until: head });
      expect(found.filter(([, was, is]) => was !== is)).toEqual(expected);
    }
  });

  it('answer the value again only where one of its cells was written', async () => {
    await world.publish([opened('A', 1)]);
    for (let turn = 0; turn < 30; turn += 1) await world.publish([opened(`X${turn}`, 1, 108)]);
    const statements = countStatements(world.pool);
    expect(await told(asked(1, await world.head()))).toEqual([]);
    expect(statements.length).toBeLessThan(12);
  });
});
