import { describe, expect, it } from '@jest/globals';
import { createPool } from '#store';
import { createTemplate, createTestDatabase } from './test-database.js';

async function names(url: string): Promise<unknown> {
  const pool = createPool(url, { max: 1 });
  const { rows } = await pool.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  await pool.end();
  return rows;
}

describe('a database for one test file', () => {
  it('is empty, and gone after drop even while somebody is connected', async () => {
    const database = await createTestDatabase('Support – own');
    expect(await names(database.url)).toEqual([]);
    const pool = createPool(database.url, { max: 1 });
    await pool.query('SELECT 1');
    await database.drop();
    await expect(pool.query('SELECT 1')).rejects.toThrow();
    await pool.end();
    await expect(names(database.url)).rejects.toMatchObject({ code: '3D000' });
  });

  it('is a copy of a template that is prepared once, however many ask for it', async () => {
    let prepared = 0;
    const prepare = async (url: string): Promise<void> => {
      prepared += 1;
      const pool = createPool(url, { max: 1 });
      await pool.query('CREATE TABLE ready (n int)');
      await pool.end();
    };
    await Promise.all([1, 2, 3].map(() => createTemplate('template_of_support_test', prepare)));
    expect(prepared).toBe(1);
    const [one, two] = await Promise.all(
      [1, 2].map(() => createTestDatabase('copy', { template: 'template_of_support_test' })),
    );
    expect([await names(one!.url), await names(two!.url)]).toEqual([[{ name: 'ready' }], [{ name: 'ready' }]]);
    await Promise.all([one!.drop(), two!.drop()]);
  });
});
