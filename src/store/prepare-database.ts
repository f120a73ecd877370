import { facts } from '#domain';
import { createOrm } from './postgres/create-orm.js';
import { migrate } from './postgres/migrate.js';
import { allTables } from './schema/all-tables.js';
import { initialSchema } from './schema/initial-schema.js';
import { tableEntity } from './schema/table-entity.js';
import { Migration } from '@mikro-orm/migrations';

/** Brings the database at `url` to this hub's schema; answers the names of the migrations applied. */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  const tables = allTables(facts);
  const entities = tables.map(tableEntity);
  const orm0 = await createOrm(url, entities, []);
  const sql = await initialSchema(orm0, tables);
  await orm0.close();
  class Initial extends Migration {
    override up(): void {
      for (const statement of sql) this.addSql(statement);
    }
  }
  const orm = await createOrm(url, entities, [{ name: '0001-initial', class: Initial }]);
  try {
    return await migrate(orm);
  } finally {
    await orm.close();
  }
}
