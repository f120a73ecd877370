import { facts } from '#domain';
import { createOrm } from '../postgres/create-orm.js';
import { migrate } from '../postgres/migrate.js';
import { allTables } from '../schema/all-tables.js';
import { tableEntity } from '../schema/table-entity.js';
import { migrations } from './migrations.js';
import { ormMigration } from './orm-migration.js';

/** Applies the hub's migrations that the database at `url` has not seen, all or none; answers their names. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  const orm = await createOrm(url, allTables(facts).map(tableEntity), migrations.map(ormMigration));
  try {
    return await migrate(orm);
  } finally {
    await orm.close();
  }
}
