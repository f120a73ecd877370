import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { copyInto, createPool, encodeCopyRow, inTransaction } from '#store';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('copy');
  pool = createPool(database.url, { max: 2 });
  await pool.query(`CREATE SCHEMA side CREATE TABLE side.thing
    (n int, label text, labels text[], counts int[], body jsonb, flag boolean, amount numeric, bytes bytea, at timestamptz)`);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const COLUMNS = ['n', 'label', 'labels', 'counts', 'body', 'flag', 'amount', 'bytes', 'at'];

const copy = (rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>): Promise<number> =>
  inTransaction(pool, (client) => copyInto(client, 'side.thing', COLUMNS.slice(0), rows));

describe('copying rows into a table', () => {
  it('brings every kind of value through unchanged', async () => {
    const tricky = 'tab\t line\n return\r back\\slash "quote" {brace} , \\N NULL Đồng Hới 🌊';
    await copy([
      [
        1,
        tricky,
        ['a,b', 'NULL', null, 'x"y\\z', '', tricky],
        [
          [1, 2],
          [3, 4],
        ],
        { a: tricky },
        true,
        '0.10',
        Buffer.from([0, 92, 255]),
        new Date(0),
      ],
      [2, '', [], [], JSON.stringify([1, 'hai\n']), false, 12.5, new Uint8Array([1]), '2025-07-01T00:00:00Z'],
      [3, null, null, undefined, null, undefined, null, null, null],
    ]);
    const { rows } = await pool.query({ text: `SELECT * FROM side.thing ORDER BY n`, rowMode: 'array' });
    expect(rows).toEqual([
      [
        1,
        tricky,
        ['a,b', 'NULL', null, 'x"y\\z', '', tricky],
        [
          [1, 2],
          [3, 4],
        ],
        { a: tricky },
        true,
        '0.10',
        Buffer.from([0, 92, 255]),
        '1970-01-01T00:00:00Z',
      ],
      [2, '', [], [], [1, 'hai\n'], false, '12.5', Buffer.from([1]), '2025-07-01T00:00:00Z'],
      [3, null, null, null, null, null, null, null, null],
    ]);
  });

  it('brings any text through unchanged, alone and in an array', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
    const sample = fc.sample(fc.tuple(text, fc.array(text, { maxLength: 4 })), 500);
    await pool.query('CREATE TABLE word (n int, label text, labels text[])');
    await inTransaction(pool, (client) =>
      copyInto(
        client,
        'word',
        ['n', 'label', 'labels'],
        sample.map(([label, labels], n) => [n, label, labels]),
      ),
    );
    const { rows } = await pool.query({ text: 'SELECT label, labels FROM word ORDER BY n', rowMode: 'array' });
    expect(rows).toEqual(sample);
  });

  it('takes rows from an asynchronous source at the pace of the server', async () => {
    await pool.query('CREATE TABLE long (n int, label text)');
    async function* source(): AsyncGenerator<readonly unknown[]> {
      for (let n = 0; n < 60_000; n += 1) {
        if (n % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
        yield [n, 'x'.repeat(50)];
      }
    }
    expect(await inTransaction(pool, (client) => copyInto(client, 'long', ['n', 'label'], source()))).toBe(60_000);
    const { rows } = await pool.query('SELECT count(*) AS n, sum(n) AS total FROM long');
    expect(rows).toEqual([{ n: 60_000, total: 1_799_970_000 }]);
  });

  it('copies no row as no row', async () => {
    expect(await copy([])).toBe(0);
  });

  it('keeps none of the rows when one is refused, and the connection stays usable', async () => {
    await pool.query('CREATE TABLE strict (n int PRIMARY KEY)');
    const client = await pool.connect();
    await expect(copyInto(client, 'strict', ['n'], [[1], [1]])).rejects.toMatchObject({ code: '23505' });
    const failing = (function* () {
      yield [5];
      throw new Error('the source broke off');
    })();
    await expect(copyInto(client, 'strict', ['n'], failing)).rejects.toThrow('the source broke off');
    await expect(copyInto(client, 'strict', ['n'], [['a\0b']])).rejects.toMatchObject({ code: 'GIANH_INTERNAL' });
    expect((await client.query('SELECT count(*) AS n FROM strict')).rows).toEqual([{ n: 0 }]);
    client.release();
  });
});

describe('the text of one row', () => {
  it('is what the server reads', () => {
    expect(encodeCopyRow([1, 'a\tb', null, 'c\\d\ne\rf', true, ['x"', null, 2]])).toBe(
      '1\ta\\tb\t\\N\tc\\\\d\\ne\\rf\tt\t{"x\\\\"",NULL,2}\n',
    );
    expect(encodeCopyRow([Buffer.from('ab')])).toBe('\\\\x6162\n');
  });
});
