import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { withSignal } from '#kernel';
import { assertServerVersion, checkServerVersion, createPool, inTransaction } from '#store';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('pool');
  pool = createPool(database.url, { max: 3, applicationName: 'gianh-pool-test', statementTimeoutMs: 400 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const one = async (sql: string): Promise<unknown> =>
  (await pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows[0]?.[0];

describe('values that come from the database', () => {
  it('are numbers for whole numbers, and a whole number too large to be exact is refused', async () => {
    expect(await one('SELECT 9007199254740991::int8')).toBe(9007199254740991);
    expect(await one('SELECT count(*) FROM generate_series(1, 3)')).toBe(3);
    expect(await one('SELECT ARRAY[1, NULL, -5]::int8[]')).toEqual([1, null, -5]);
    await expect(one('SELECT 9007199254740992::int8')).rejects.toMatchObject({ code: 'GIANH_INTERNAL' });
    expect(await one('SELECT 1')).toBe(1);
  });

  it('are text for exact decimals', async () => {
    expect(await one('SELECT 0.1::numeric(6,3)')).toBe('0.100');
    expect(await one('SELECT ARRAY[0.10, 2]::numeric[]')).toEqual(['0.10', '2']);
  });

  it('are civil days for dates, whatever the zone of this process', async () => {
    expect(await one(`SELECT '2025-07-01'::date`)).toBe('2025-07-01');
    expect(await one(`SELECT ARRAY['2024-12-01']::date[]`)).toEqual(['2024-12-01']);
  });

  it('are UTC instants with whole seconds for times', async () => {
    expect(await one(`SELECT '2025-07-01 00:30:59.987+07'::timestamptz`)).toBe('2025-06-30T17:30:59Z');
    expect(await one(`SELECT ARRAY['2025-07-01 07:00+07']::timestamptz[]`)).toEqual(['2025-07-01T00:00:00Z']);
    expect(await one(`SELECT 'infinity'::timestamptz`)).toBe('infinity');
  });

  it('are UTC instants also in a session of another zone', async () => {
    await inTransaction(pool, async (client) => {
      await client.query(`SET LOCAL timezone = 'Asia/Ho_Chi_Minh'`);
      const { rows } = await client.query(`SELECT '2025-06-30 17:30:59Z'::timestamptz AS at`);
      expect(rows[0]).toEqual({ at: '2025-06-30T17:30:59Z' });
    });
  });

  it('are parsed for json', async () => {
    expect(await one(`SELECT '{"a":[1,null]}'::jsonb`)).toEqual({ a: [1, null] });
  });
});

describe('the pool', () => {
  it('names itself and cancels a statement that takes too long', async () => {
    expect(await one('SHOW application_name')).toBe('gianh-pool-test');
    await expect(one('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  });

  it('cancels what nobody waits for any more, and hands no such connection on', async () => {
    const patient = createPool(database.url, { max: 1, applicationName: 'gianh-patient' });
    const running = async (): Promise<unknown> =>
      one(`SELECT count(*) FROM pg_stat_activity WHERE application_name = 'gianh-patient' AND state = 'active'`);
    const client = new AbortController();
    const asked = withSignal(client.signal, () => patient.query('SELECT pg_sleep(60)'));
    const waits = withSignal(client.signal, () => patient.query('SELECT 1'));
    asked.catch(() => undefined);
    waits.catch(() => undefined);
    while ((await running()) !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
    client.abort(new Error('went away'));
    await expect(asked).rejects.toThrow('went away');
    await expect(waits).rejects.toThrow('went away');
    expect((await patient.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    expect(await running()).toBe(0);
    await patient.end();
  });

  it('survives that the server ends its idle connections', async () => {
    const ender = createPool(database.url, { max: 1 });
    await ender.query(
      `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE application_name = 'gianh-pool-test'`,
    );
    await ender.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await one('SELECT 7')).toBe(7);
  });
});

describe('a transaction', () => {
  it('keeps everything or nothing', async () => {
    await pool.query('CREATE TABLE entry (n int)');
    const broken = inTransaction(pool, async (client) => {
      await client.query('INSERT INTO entry VALUES (1)');
      throw new Error('stop here');
    });
    await expect(broken).rejects.toThrow('stop here');
    expect(await one('SELECT count(*) FROM entry')).toBe(0);
    expect(
      await inTransaction(pool, async (client) => (await client.query('INSERT INTO entry VALUES (2)')).rowCount),
    ).toBe(1);
    expect(await one('SELECT count(*) FROM entry')).toBe(1);
  });

  it('fails with the reason when the server goes away in the middle, and the pool goes on', async () => {
    const lost = inTransaction(pool, (client) => client.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toThrow();
    expect(await one('SELECT 8')).toBe(8);
  });
});

describe('the server version', () => {
  it('is accepted from 15 to 18 and refused with a sentence otherwise', async () => {
    expect(await assertServerVersion(pool)).toBe(18);
    expect(checkServerVersion(15)).toBe(15);
    expect(() => checkServerVersion(14)).toThrow(/PostgreSQL 14; the hub works with 15 to 18/);
    expect(() => checkServerVersion(19)).toThrow(expect.objectContaining({ code: 'GIANH_DATA_VERSION' }));
  });
});
