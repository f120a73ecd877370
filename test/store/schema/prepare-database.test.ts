import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { allTables, createPool, type Pool, prepareDatabase } from '#store';
import { isMigrated } from '../../../src/store/migrations/is-migrated.js';
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

  it('knows a database at its schema from one that lacks a migration and one that has another', async () => {
    expect(await isMigrated(database.url)).toBe(true);
    await pool.query(`INSERT INTO mikro_orm_migrations (name) VALUES ('9999-of-a-newer-hub')`);
    expect(await isMigrated(database.url)).toBe(false);
    await expect(prepareDatabase(database.url)).rejects.toMatchObject({ code: 'GIANH_DATA_VERSION' });
    await pool.query(`DELETE FROM mikro_orm_migrations WHERE name LIKE '9999%' OR name LIKE '0001%'`);
    expect(await isMigrated(database.url)).toBe(false);
    await pool.query(`INSERT INTO mikro_orm_migrations (name) VALUES ('0001-administration')`);
    expect(await isMigrated(database.url)).toBe(true);
    const empty = await createTestDatabase('not_prepared');
    expect(await isMigrated(empty.url)).toBe(false);
    await empty.drop();
  });

  it('starts at snapshot 0, of which there is exactly one head', async () => {
    const { rows } = await pool.query('SELECT n FROM snapshot_head');
    expect(rows).toEqual([{ n: 0 }]);
    await expect(pool.query('INSERT INTO snapshot_head (one, n) VALUES (false, 1)')).rejects.toThrow(
      /snapshot_head_one/,
    );
  });
});
