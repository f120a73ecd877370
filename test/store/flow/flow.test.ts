import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, intakeStore as store, type Pool } from '#store';
import { createHubDatabase } from '../../support/hub-database.js';
import type { TestDatabase } from '../../support/test-database.js';

const at = '2021-07-09T03:00:00Z';

describe('what the intake writes', () => {
  let database: TestDatabase;
  let pool: Pool;
  let sourceId: number;
  beforeAll(async () => {
    database = await createHubDatabase('flow');
    pool = createPool(database.url);
    sourceId = await store.registerSource(pool, { name: 'one', system: 'one-stop', door: 'received' });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const open = () => store.openDelivery(pool, { sourceId, name: 'x', receivedAt: at, sha256: 'a', bytes: 1 });

  it('gives a source one number for ever', async () => {
    expect(await store.registerSource(pool, { name: 'one', system: 'one-stop', door: 'received' })).toBe(sourceId);
    expect(await store.registerSource(pool, { name: 'two', system: 'one-stop', door: 'received' })).not.toBe(sourceId);
  });

  it('counts a part once, however often it is settled', async () => {
    const { id } = await open();
    await store.writePart(pool, id, 0, [{ a: 1 }, { a: 2 }]);
    expect(await store.countParts(pool, id)).toEqual({ parts: 1, rows: 2 });
    expect(await store.settlePart(pool, id, 0, { accepted: 2, rejected: 0 })).toBe(true);
    expect(await store.settlePart(pool, id, 0, { accepted: 2, rejected: 0 })).toBe(false);
    expect(await store.findDelivery(pool, sourceId, 'a')).toMatchObject({ id, accepted: 2 });
    expect(await store.listParts(pool, id, true)).toEqual([]);
    expect(await store.listParts(pool, id, false)).toEqual([0]);
  });

  it('does not find a delivery that failed, so that the same bytes are welcome again', async () => {
    const { id } = await store.openDelivery(pool, { sourceId, name: 'x', receivedAt: at, sha256: 'b', bytes: 1 });
    await store.describeDelivery(pool, id, { state: 'FAILED', message: 'refused' });
    expect(await store.findDelivery(pool, sourceId, 'b')).toBeUndefined();
  });

  it('closes a waiting rejection when the same or a later version comes, not when an older one does', async () => {
    const { id: deliveryId } = await open();
    const rejection = {
      sourceId,
      deliveryId,
      position: '1',
      wireTable: 't',
      naturalKey: 'K',
      version: '5',
      createdAt: at,
    };
    await store.inTransaction(pool, (client) =>
      store.writeRejections(client, [
        { ...rejection, code: 'UNKNOWN_OFFICE', message: 'm', state: 'WAITING_REGISTER' },
      ]),
    );
    const states = async () => (await store.listRejections(pool, { deliveryId })).map(({ state }) => state);
    await store.supersedeRejections(pool, sourceId, [{ table: 't', key: 'K', version: '4' }]);
    expect(await states()).toEqual(['WAITING_REGISTER']);
    await store.supersedeRejections(pool, sourceId, [{ table: 'other', key: 'K', version: '6' }]);
    expect(await states()).toEqual(['WAITING_REGISTER']);
    await store.supersedeRejections(pool, sourceId, [{ table: 't', key: 'K', version: '5' }]);
    expect(await states()).toEqual(['SUPERSEDED']);
  });

  it('remembers the latest of each full set', async () => {
    const set = (version: string) => ({ kind: 'visit', keyPrefix: 'A|', version });
    await store.saveFullSets(pool, sourceId, [set('2'), { kind: 'visit', keyPrefix: 'B|' }]);
    await store.saveFullSets(pool, sourceId, [set('1')]);
    const asked = [set('1'), set('2'), { kind: 'visit', keyPrefix: 'B|', version: '0' }];
    expect(await store.readStaleSets(pool, sourceId, asked)).toEqual([set('1')]);
  });

  it('keeps a reporter’s last delivery, whichever is written last', async () => {
    const delivered = { sourceId, reporter: 'R', deliveries: 1, rows: 10, rejected: 1 } as const;
    await store.countDelivered(pool, { ...delivered, at: '2021-07-10T00:00:00Z', whole: false });
    await store.countDelivered(pool, { ...delivered, at, whole: true });
    const { rows } = await pool.query('SELECT * FROM reporter_delivery');
    expect(rows).toEqual([
      {
        source_id: sourceId,
        reporter_code: 'R',
        last_at: '2021-07-10T00:00:00Z',
        last_whole: false,
        deliveries: 2,
        rows: 20,
        rejected: 2,
      },
    ]);
  });

  it('gives the place of a run to one at a time, and back when its connection is gone', async () => {
    const unlock = await store.lockSource(pool, sourceId);
    expect(await store.lockSource(pool, sourceId)).toBeUndefined();
    const other = await store.lockSource(pool, sourceId + 1_000);
    await other!();
    await unlock!();
    const again = await store.lockSource(pool, sourceId);
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1`, [
      sourceId,
    ]);
    await again!();
    const last = await store.lockSource(pool, sourceId);
    expect(last).toBeDefined();
    await last!();
  });

  it('closes runs that a killed hub left open', async () => {
    const id = await store.openRun(pool, sourceId, 'SCHEDULE', new Date(at));
    await store.closeAbandonedRuns(pool, sourceId, new Date(at));
    expect((await pool.query('SELECT state FROM run WHERE id = $1', [id])).rows).toEqual([{ state: 'FAILED' }]);
  });
});
