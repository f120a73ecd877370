import { withConnection } from '../postgres/with-connection.js';
import { migrations } from './migrations.js';

/** Whether the database at `url` has seen every migration of this hub and none that it does not know. */
export async function isMigrated(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows: known } = await client.query(`SELECT to_regclass('mikro_orm_migrations') IS NOT NULL AS is_known`);
    if (!known[0].is_known) return false;
    const { rows } = await client.query<{ name: string }>('SELECT name FROM mikro_orm_migrations');
    const seen = new Set(rows.map(({ name }) => name));
    return seen.size === migrations.length && migrations.every(({ name }) => seen.has(name));
  });
}
