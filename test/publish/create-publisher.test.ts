import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '#kernel';
import { createPublisher, type PublishContext } from '#publish';
import type { PublishStore } from '#store';
import { createWorldDatabase, worldContext, type WorldDatabase } from '../support/world-database.js';
import { caseRow, partRow, stateOf } from '../support/world-rows.js';

let world: WorldDatabase;
let broken: keyof PublishStore | undefined;

beforeAll(async () => {
  world = await createWorldDatabase('create_publisher', { batchRows: 3, context: (context) => breaking(context) });
});
beforeEach(async () => {
  broken = undefined;
  await world.clear();
});
afterAll(() => world.close());

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => caseRow(`C${from + index}`, 1, 103, { openedDay: '2025-05-10' }));

describe('the publisher', () => {
  it('leaves all of a batch or nothing of it, wherever it breaks off, and no gap among snapshots', async () => {
    await world.publish([...rows(0, 2), partRow('P', 1, 103, { caseKey: 'C0', doneDay: '2025-05-12' })]);
    const before = await stateOf(world.pool);
    const changes = [
      caseRow('C0', 2, 103, { openedDay: '2025-05-11', colour: 'RED' }),
      caseRow('C1', 2, 103, { openedDay: '2025-05-10' }),
      partRow('P', 2, 103, { caseKey: 'C1', doneDay: '2025-05-13' }),
    ];
    await world.send(changes);
    const steps = [
      'takeSnapshot',
      'writeRecords',
      'applyDeltas',
      'recordProgress',
      'raiseVersions',
      'finishInbox',
    ] as const;
    for (const step of steps) {
      broken = step;
      await expect(world.publisher.drain()).rejects.toThrow(`${step} was cut off`);
      expect(await stateOf(world.pool)).toEqual(before);
      expect(await world.head()).toBe(1);
      expect(await waiting()).toBe(3);
    }
    broken = undefined;
    expect(await world.publisher.drain()).toBe(3);
    const { rows: taken } = await world.pool.query('SELECT n FROM snapshot ORDER BY n');
    expect(taken).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await stateOf(world.pool)).not.toEqual(before);
  });

  it('publishes in batches of the size asked, each with the next snapshot', async () => {
    await world.publish(rows(0, 8));
    expect(world.batches.map(({ taken, snapshot }) => [taken, snapshot])).toEqual([
      [3, 1],
      [3, 2],
      [2, 3],
    ]);
  });

  it('does not overlook rows that come while it takes its last look', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      const first = world.publisher.drain();
      const sent = world.send(rows(turn * 10, turn * 10 + 4));
      await Promise.all([first, sent.then(() => world.publisher.drain())]);
      expect(await waiting()).toBe(0);
    }
  });

  it('keeps a second one out until it stops', async () => {
    await world.publish(rows(0, 1));
    const other = createPublisher({
      pool: world.pool,
      context: worldContext,
      batchRows: 10,
      idleMs: 5,
      logger: silentLogger,
    });
    await world.send(rows(1, 2));
    await expect(other.drain()).rejects.toMatchObject({ code: 'GIANH_ALREADY_RUNNING' });
    expect(await waiting()).toBe(1);
    await other.stop();
  });

  it('takes the lock anew after its connection was lost', async () => {
    await world.publish(rows(0, 1));
    const holders = `FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await world.pool.query(`SELECT pg_terminate_backend(pid) ${holders}`);
    while ((await world.pool.query(`SELECT ${holders}`)).rowCount !== 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await world.send(rows(1, 2));
    await world.publisher.drain().catch(() => undefined);
    await world.publisher.drain();
    expect(await waiting()).toBe(0);
  });

  it('looks by itself once started, and goes on after a failure', async () => {
    const own = await createWorldDatabase('publisher_starts', { context: (context) => breaking(context) });
    broken = 'applyDeltas';
    await own.send(rows(0, 2));
    own.publisher.start();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await own.head()).toBe(0);
    broken = undefined;
    for (let turn = 0; turn < 100 && (await own.head()) === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await own.head()).toBe(1);
    await own.close();
  });
});

/** The context with the store function named by `broken` doing its work and throwing then, as a crash would. */
function breaking(context: PublishContext): PublishContext {
  if (broken === undefined) return context;
  const name = broken;
  const work = context.store[name] as (...args: unknown[]) => Promise<unknown>;
  const cutOff = async (...args: unknown[]): Promise<never> => {
    await work(...args);
    throw new Error(`${name} was cut off`);
  };
  return { ...context, store: { ...context.store, [name]: cutOff } };
}

async function waiting(): Promise<number> {
  return (await world.pool.query<{ n: number }>('SELECT count(*) AS n FROM inbox')).rows[0]!.n;
}
