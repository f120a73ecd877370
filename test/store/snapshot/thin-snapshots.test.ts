import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closePeriod, readSnapshotAsOf, thinSnapshots } from '#store';
import { asQuery, batches, question } from '../../support/world-arbitraries.js';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database.js';
import { worldFact } from '../../support/world-fact.js';
import { caseRow } from '../../support/world-rows.js';

const facts = [worldFact];
const retention = { allDays: 7, dayEndDays: 400 };
let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('thin_snapshots');
});
beforeEach(() => world.clear());
afterAll(() => world.close());

/** Snapshots as if they had been taken so many hours ago, the newest last. */
const takenAgo = (hours: readonly number[]) =>
  world.pool.query(
    `UPDATE snapshot s SET at = date_trunc('second', now()) - h.hours * interval '1 hour'
       FROM unnest($1::float[]) WITH ORDINALITY AS h(hours, n) WHERE h.n = s.n`,
    [hours],
  );

const kept = async (): Promise<readonly number[]> =>
  (await world.pool.query<{ n: number }>('SELECT n FROM snapshot ORDER BY n')).rows.map(({ n }) => n);

/** A snapshot per version of one case. */
async function publish(versions: number): Promise<void> {
  for (let version = 1; version <= versions; version += 1) {
    await world.publish([caseRow('A', version, 103, { openedDay: '2025-05-10', cost: `${version}.00` })]);
  }
}

const daysAgo = (days: number, time: string): string =>
  `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;

const versionsLeft = async (): Promise<number> =>
  (await world.pool.query<{ n: number }>('SELECT count(*) AS n FROM world_case_past')).rows[0]!.n;

describe('thinning', () => {
  it('keeps everything of seven days, day ends of 400, month ends and what is pinned for ever, and the newest', async () => {
    await publish(9);
    await world.pool.query(
      `UPDATE snapshot SET at = t.at::timestamptz FROM unnest($1::text[]) WITH ORDINALITY AS t(at, n) WHERE t.n = snapshot.n`,
      [
        [
          // Long ago: within one month only its last one stays.
          '2020-03-05T01:00:00Z',
          // 17:30 UTC is already the next civil day, here the first of April.
          '2020-03-31T16:59:59Z',
          '2020-03-31T17:30:00Z',
          '2020-04-20T00:00:00Z',
          // Twice on one day, then on two days of the last week.
          daysAgo(100, '03:00'),
          daysAgo(100, '05:00'),
          daysAgo(3, '03:00'),
          daysAgo(3, '05:00'),
          new Date().toISOString(),
        ],
      ],
    );
    await world.pool.query('UPDATE snapshot SET kept = true WHERE n = 1');
    const dry = await thinSnapshots(world.pool, { facts, retention, dryRun: true });
    expect(await kept()).toHaveLength(9);
    const done = await thinSnapshots(world.pool, { facts, retention });
    expect(done).toEqual(dry);
    expect(done.snapshots).toBe(9 - done.kept);
    expect(await kept()).toEqual([1, 2, 4, 6, 7, 8, 9]);
    expect(await versionsLeft()).toBe(6);
    expect(await thinSnapshots(world.pool, { facts, retention })).toEqual({ kept: 7, snapshots: 0, versions: 0 });
  });

  it('deletes nothing that was superseded less than an hour ago, however little is kept', async () => {
    await publish(4);
    await takenAgo([3, 2, 0.5, 0.1]);
    expect(await thinSnapshots(world.pool, { facts, retention: { allDays: 0, dayEndDays: 0 } })).toMatchObject({
      snapshots: 2,
      versions: expect.any(Number),
    });
    expect(await kept()).toEqual([3, 4]);
    // The version of snapshot 1 ended two hours ago; that of snapshot 2 half an hour ago: somebody may be reading it.
    const { rows } = await world.pool.query('SELECT from_snap FROM world_case_past ORDER BY 1');
    expect(rows.map(({ from_snap: from }) => from)).toEqual([2, 3]);
  });

  it('refuses a number that was let go and names the two nearest kept', async () => {
    await publish(4);
    await takenAgo([60 * 24, 60 * 24 - 0.1, 60 * 24 - 0.2, 1]);
    await thinSnapshots(world.pool, { facts, retention });
    await expect(readSnapshotAsOf(world.pool, { snapshot: 1 })).rejects.toMatchObject({
      code: 'GIANH_SNAPSHOT_THINNED',
      details: { snapshot: 1, nearest: [{ snapshot: 3 }] },
    });
    expect((await readSnapshotAsOf(world.pool, { time: new Date().toISOString() })).n).toBe(4);
    await expect(readSnapshotAsOf(world.pool, { snapshot: 9 })).rejects.toMatchObject({
      code: 'GIANH_UNKNOWN_SNAPSHOT',
    });
  });

  it('leaves every answer at a kept snapshot as it was, after random loads', async () => {
    const asked = fc.sample(question, { numRuns: 30, seed: 7 });
    const loads = fc.sample(batches(4), { numRuns: 12, seed: 8 }).flat();
    for (const [index, rows] of loads.entries()) {
      await world.publish(rows.map((row) => ({ ...row, version: `${index}`.padStart(4, '0') })));
    }
    const head = await world.head();
    await takenAgo(Array.from({ length: head }, (_, index) => (head - index) * 9));
    const answersAt = async (n: number): Promise<string> =>
      JSON.stringify(await world.engine.answer(asked.map((one) => asQuery(one, n))));
    const before = new Map<number, string>();
    for (let n = 1; n <= head; n += 1) before.set(n, await answersAt(n));
    const { snapshots, versions } = await thinSnapshots(world.pool, {
      facts,
      retention: { allDays: 2, dayEndDays: 10 },
    });
    expect(snapshots).toBeGreaterThan(10);
    expect(versions).toBeGreaterThan(20);
    for (const n of await kept()) expect([n, await answersAt(n)]).toEqual([n, before.get(n)]);
  });
});

describe('closing a period', () => {
  it('pins and names the newest snapshot, which no thinning lets go', async () => {
    await publish(3);
    const closed = await closePeriod(world.pool, { period: '2025-05', name: 'Báo cáo tháng 5' });
    expect(closed).toMatchObject({ n: 3, kept: true, name: 'Báo cáo tháng 5', closes: '2025-05' });
    await world.publish([caseRow('B', 1, 103, { openedDay: '2025-05-11' })]);
    await takenAgo([9000, 8999, 8998, 8997]);
    await thinSnapshots(world.pool, { facts, retention: { allDays: 0, dayEndDays: 0 } });
    expect(await readSnapshotAsOf(world.pool, { snapshot: 3 })).toMatchObject({ name: 'Báo cáo tháng 5', kept: true });
  });

  it('takes a snapshot of its own where the newest is pinned for another period', async () => {
    await publish(1);
    await closePeriod(world.pool, { period: '2025-05', name: 'Tháng 5' });
    const second = await closePeriod(world.pool, { period: '2025-Q2', name: 'Quý 2' });
    expect(second).toMatchObject({ n: 2, cause: 'CLOSE', changes: 0, closes: '2025-Q2' });
    expect(await world.head()).toBe(2);
  });

  it('refuses to close a period twice unless it is asked to, and an empty hub', async () => {
    await expect(closePeriod(world.pool, { period: '2025-05', name: '' })).rejects.toMatchObject({
      code: 'GIANH_UNKNOWN_SNAPSHOT',
    });
    await publish(1);
    await closePeriod(world.pool, { period: '2025-05', name: 'Tháng 5' });
    await expect(closePeriod(world.pool, { period: '2025-05', name: 'Tháng 5' })).rejects.toMatchObject({
      code: 'GIANH_PERIOD_CLOSED',
      details: { snapshot: 1 },
    });
    expect(await closePeriod(world.pool, { period: '2025-05', name: 'Tháng 5', again: true })).toMatchObject({ n: 2 });
  });
});
