import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, intakeStore, type Pool } from '#store';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('thousands of keys in one statement', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await createTestDatabase('text array');
    pool = createPool(database.url, { max: 1 });
    await pool.query(`CREATE TABLE thing (natural_key text, source int, version text, deleted boolean)`);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are found whatever characters they have', async () => {
    const keys = ['plain', '', 'a,b', '{x}', '"quoted"', 'back\\slash', 'NULL', ' blank ', 'Đồng Hới 🌊', "it's"];
    for (const key of keys) await pool.query('INSERT INTO thing VALUES ($1, 1, $1, false)', [key]);
    const found = await intakeStore.readVersions(pool, 'thing', 1, [...keys, 'absent']);
    expect(new Map(found)).toEqual(new Map(keys.map((key) => [key, { version: key, deleted: false }])));
  });
});
