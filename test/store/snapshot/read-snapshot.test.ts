import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, inTransaction, type Pool, publishStore, readHead, readSnapshotAsOf } from '#store';
import { createHubDatabase } from '../../support/hub-database.js';
import type { TestDatabase } from '../../support/test-database.js';

const books = { definitionSet: 'd', areaBook: 'a', registers: 'r', calendar: 'c', targets: 't' };

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createHubDatabase('read_snapshot');
  pool = createPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const take = (): Promise<number> =>
  inTransaction(pool, (client) => publishStore.takeSnapshot(client, 'TEST', 3, books));

describe('snapshots', () => {
  it('begin with the empty hub', async () => {
    expect(await readHead(pool)).toMatchObject({ n: 0, cause: 'EMPTY', changes: 0 });
    await expect(readSnapshotAsOf(pool, { snapshot: 1 })).rejects.toMatchObject({ code: 'GIANH_UNKNOWN_SNAPSHOT' });
  });

  it('have numbers without gaps, also where a transaction is rolled back', async () => {
    expect(await take()).toBe(1);
    const failing = inTransaction(pool, async (client) => {
      await publishStore.takeSnapshot(client, 'TEST', 1, books);
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await take()).toBe(2);
    expect(await readHead(pool)).toMatchObject({ n: 2, cause: 'TEST', changes: 3, ...books });
  });

  it('become visible in the order of their numbers', async () => {
    const seen: number[] = [];
    let writing = true;
    const watch = async (): Promise<void> => {
      while (writing) seen.push((await readHead(pool)).n);
    };
    const write = async (): Promise<void> => {
      await Promise.all(Array.from({ length: 20 }, take));
      writing = false;
    };
    await Promise.all([watch(), write()]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect((await readHead(pool)).n).toBe(22);
  });

  it('are found by number and by their own time', async () => {
    await pool.query(`UPDATE snapshot SET at = '2025-07-01T00:00:00Z'::timestamptz + n * interval '1 hour'`);
    const third = await readSnapshotAsOf(pool, { snapshot: 3 });
    expect(third).toMatchObject({ n: 3, at: '2025-07-01T03:00:00Z' });
    expect((await readSnapshotAsOf(pool, { time: third.at })).n).toBe(3);
    expect((await readSnapshotAsOf(pool, { time: '2025-07-01T03:59:59Z' })).n).toBe(3);
    await expect(readSnapshotAsOf(pool, { time: '2025-07-01T00:59:59Z' })).rejects.toMatchObject({
      code: 'GIANH_UNKNOWN_SNAPSHOT',
      details: { newest: 22 },
    });
    const n = await take();
    expect((await readSnapshotAsOf(pool, { time: (await readHead(pool)).at })).n).toBe(n);
  });
});
