import type { AreaBook, Fact, Reporter } from '#domain';
import { GianhError } from '#kernel';
import { inTransaction } from './postgres/in-transaction.js';
import type { Pool } from './postgres/pool.js';
import { saveAreaBook } from './registers/save-area-book.js';
import { saveReporters } from './registers/save-reporters.js';
import { saveSources } from './registers/save-sources.js';
import { allTables } from './schema/all-tables.js';

/** What a database of facts that are not the hub's own begins with. */
export interface FactDatabaseContents {
  readonly facts: readonly Fact[];
  readonly areaBook: AreaBook;
  readonly reporters: readonly Reporter[];
  /** Names of the sources; they are numbered from 1 in this order. */
  readonly sources: readonly string[];
}

/**
 * Makes the tables of these facts, and the fixed ones, in an empty database, without migrations: it is for a trial and is
 * never upgraded. A database that has any table is refused with GIANH_HOME_UNUSABLE.
 */
export async function prepareFactDatabase(url: string, pool: Pool, contents: FactDatabaseContents): Promise<void> {
  const { facts, areaBook, reporters, sources } = contents;
  const { rows } = await pool.query("SELECT FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1");
  if (rows.length > 0) {
    throw new GianhError('GIANH_HOME_UNUSABLE', 'The database is not empty: a trial needs an empty one of its own.');
  }
  // The ORM is loaded only where tables are made (see prepare-database.ts).
  const { createOrm } = await import('./postgres/create-orm.js');
  const { tableEntity } = await import('./schema/table-entity.js');
  const orm = await createOrm(url, allTables(facts).map(tableEntity), []);
  try {
    await pool.query(await orm.schema.getCreateSchemaSQL({ wrap: false }));
  } finally {
    await orm.close();
  }
  await pool.query('INSERT INTO snapshot_head (one, n) VALUES (true, 0)');
  await inTransaction(pool, async (client) => {
    await saveSources(
      client,
      sources.map((name) => ({ name, system: 'model', door: 'FILES' })),
    );
    await saveAreaBook(client, areaBook);
    await saveReporters(client, reporters);
  });
}
