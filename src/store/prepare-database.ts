import { facts } from '#domain';
import { migrations } from './migrations/migrations.js';
import { createOrm } from './postgres/create-orm.js';
import { migrate } from './postgres/migrate.js';
import { allTables } from './schema/all-tables.js';
import { tableEntity } from './schema/table-entity.js';

/** Brings the database at `url` to this hub's schema; answers the names of the migrations applied. */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  const orm = await createOrm(url, allTables(facts).map(tableEntity), migrations);
  try {
    return await migrate(orm);
  } finally {
    await orm.close();
  }
}
