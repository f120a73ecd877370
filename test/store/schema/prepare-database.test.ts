import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { allTables, createPool, type Pool, prepareDatabase } from '#store';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase('prepare');
});

afterAll(async () => {
  await pool?.end();
  await database.drop();
});

describe('prepareDatabase', () => {
  it('makes every table with its columns, once', async () => {
    expect(await prepareDatabase(database.url)).not.toEqual([]);
    expect(await prepareDatabase(database.url)).toEqual([]);
    pool = createPool(database.url);
    const { rows } = await pool.query(
      `SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
         FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1`,
    );
    const found = new Map(rows.map(({ table_name, columns }) => [table_name, columns]));
    for (const table of allTables(facts)) {
      expect([table.name, [...(found.get(table.name) ?? [])].sort()]).toEqual([
        table.name,
        table.columns.map(({ name }) => name).sort(),
      ]);
    }
  });

  it('starts at snapshot 0, of which there is exactly one head', async () => {
    const { rows } = await pool.query('SELECT n FROM snapshot_head');
    expect(rows).toEqual([{ n: 0 }]);
    await expect(pool.query('INSERT INTO snapshot_head (one, n) VALUES (false, 1)')).rejects.toThrow(
      /snapshot_head_one/,
    );
  });
});
