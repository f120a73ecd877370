import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAreaBook, type Fact } from '#domain';
import { createMetricEngine, type MetricEngine } from '#metrics';
import { bringCellsUpToDate, type PublishContext } from '#publish';
import { silentLogger } from '#kernel';
import { createMetricStore, inTransaction, readHead, verifyCells } from '#store';
import { saveAreaBook } from '../../src/store/registers/save-area-book.js';
import { asQuery, batches, question } from '../support/world-arbitraries.js';
import { worldCatalogue } from '../support/world-catalogue.js';
import {
  createWorldDatabase,
  worldBooks,
  worldContext,
  type WorldDatabase,
  worldMetricBooks,
} from '../support/world-database.js';
import { worldFact } from '../support/world-fact.js';
import { caseRow, stateOf } from '../support/world-rows.js';
import { worldBook, worldSuccessions, worldUnits } from '../support/world-units.js';

let world: WorldDatabase;
/** What the publisher works with; replaced as a start with other definitions would. */
let context: PublishContext;

/** The fact before somebody mended it: "in time" counted everything closed, and nobody cut by size. */
const earlierFact: Fact = {
  ...worldFact,
  dimensions: worldFact.dimensions.filter(({ dimension }) => dimension !== 'SIZE'),
  measures: worldFact.measures.map((measure) =>
    measure.key === 'cases_in_time' && measure.type === 'CELL' ? { ...measure, when: 'isClosed' } : measure,
  ),
};

/** 10003 follows 20002 and not 20001, as a mended register may say. */
const mendedBook = createAreaBook({
  units: worldUnits,
  successions: worldSuccessions.map((one) => (one.predecessorId === 103 ? { ...one, successorId: 202 } : one)),
  population: [],
  centroids: [],
});

const loads = fc.sample(batches(5), { numRuns: 8, seed: 31 }).flat();
const asked = fc.sample(question, { numRuns: 25, seed: 32 });

beforeAll(async () => {
  world = await createWorldDatabase('cells_up_to_date', { context: () => context });
});
beforeEach(async () => {
  context = worldContext();
  await world.publisher.drain();
  await world.clear();
  await inTransaction(world.pool, (client) => saveAreaBook(client, worldBook));
});
afterAll(() => world.close());

const load = async (): Promise<number> => {
  for (const rows of loads) await world.publish(rows);
  return world.head();
};

const answers = async (engine: MetricEngine, n: number): Promise<string> =>
  JSON.stringify(await engine.answer(asked.map((one) => asQuery(one, n))));

describe('a hub that starts with other definitions', () => {
  it('counts the cells of a changed measure and a new dimension anew, under a snapshot of its own', async () => {
    context = { ...worldContext([earlierFact]), books: { ...worldBooks, definitionSet: 'earlier' } };
    const before = await load();
    expect((await verifyCells(world.pool, { facts: [earlierFact] })).drifts).toBe(0);
    expect((await verifyCells(world.pool, { facts: [worldFact] })).drifts).toBeGreaterThan(10);

    context = worldContext();
    await world.publisher.drain();
    expect(await readHead(world.pool)).toMatchObject({
      n: before + 1,
      cause: 'REBUILD+DEFINITIONS',
      changes: 0,
      definitionSet: worldBooks.definitionSet,
    });
    expect((await verifyCells(world.pool, { facts: [worldFact] })).drifts).toBe(0);
    const rebuilt = await stateOf(world.pool);

    await world.clear();
    await load();
    expect(await stateOf(world.pool)).toEqual(rebuilt);
  });

  it('moves cells by a mended area book, and answers as of before stay what they were', async () => {
    await load();
    const before = await world.publish([
      caseRow('moved', 1, 103, { openedDay: '2025-06-20', finishedDay: '2025-07-10' }),
    ]);
    const was = await answers(world.engine, before);
    await inTransaction(world.pool, (client) => saveAreaBook(client, mendedBook));
    expect(await answers(world.engine, before)).toBe(was);

    context = { ...worldContext(), areaBook: mendedBook, books: { ...worldBooks, areaBook: 'mended' } };
    await world.publisher.drain();
    expect(await readHead(world.pool)).toMatchObject({ n: before + 1, cause: 'REBUILD+REGISTERS', areaBook: 'mended' });
    expect((await verifyCells(world.pool, { facts: [worldFact] })).drifts).toBe(0);
    expect(await answers(world.engine, before)).toBe(was);
    const mended = createMetricEngine({
      catalogue: worldCatalogue,
      facts: [worldFact],
      store: createMetricStore(world.pool),
      books: () => ({ ...worldMetricBooks, areaBook: mendedBook }),
    });
    expect(await answers(mended, before + 1)).not.toBe(was);
  });

  it('takes a snapshot without touching a cell where only names or formulas changed, and none where nothing did', async () => {
    const before = await load();
    context = { ...worldContext(), books: { ...worldBooks, definitionSet: 'renamed', targets: 'other' } };
    await world.publisher.drain();
    expect(await readHead(world.pool)).toMatchObject({ n: before + 1, cause: 'DEFINITIONS+TARGETS' });
    context = { ...context };
    await world.publisher.drain();
    expect(await world.head()).toBe(before + 1);
    const { rows } = await world.pool.query('SELECT count(*) AS n FROM world_cell_month WHERE from_snap > $1', [
      before,
    ]);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('leaves everything as it was when it is cut off in the middle, and begins again', async () => {
    context = worldContext([earlierFact]);
    const before = await load();
    const was = await stateOf(world.pool);
    const dying = worldContext();
    const store = {
      ...dying.store,
      saveCellBasis: () => Promise.reject(new Error('the power went')),
    };
    const client = await world.pool.connect();
    try {
      await expect(bringCellsUpToDate(client, { ...dying, store }, silentLogger)).rejects.toThrow('the power went');
    } finally {
      client.release();
    }
    expect([await world.head(), await stateOf(world.pool)]).toEqual([before, was]);
    context = dying;
    await world.publisher.drain();
    expect((await verifyCells(world.pool, { facts: [worldFact] })).drifts).toBe(0);
  });
});
