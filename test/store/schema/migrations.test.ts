import { readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { allTables, factTables, prepareDatabase, type Table } from '#store';
import { createOrm } from '../../../src/store/postgres/create-orm.js';
import { tableEntity } from '../../../src/store/schema/table-entity.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const folder = new URL('../../../src/store/migrations/', import.meta.url);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase('migrations');
  await prepareDatabase(database.url);
});

afterAll(async () => {
  await database.drop();
});

/** What is missing from the migrated database, as SQL. */
async function difference(tables: readonly Table[]): Promise<string> {
  const orm = await createOrm(database.url, tables.map(tableEntity), []);
  try {
    return (await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: true })).trim();
  } finally {
    await orm.close();
  }
}

/**
 * A new field or measure changes the tables: `GIANH_TEST_WRITE=yes npm test -- test/store/schema/migrations` writes the
 * migrations that bring older databases there (`GIANH_TEST_WRITE=dossier` only that fact's), to be listed in
 * src/store/migrations/migrations.ts.
 */
function writeMigration(name: string, sql: string): void {
  const last = Math.max(0, ...readdirSync(folder).map((file) => Number(/^migration-(\d{4})/.exec(file)?.[1] ?? 0)));
  const number = String(last + 1).padStart(4, '0');
  const constant = `migration${number}${name.replace(/(^|-)(\w)/g, (_match, _start, letter: string) => letter.toUpperCase())}`;
  const statements = sql
    .split(/;\s*\n?/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !statement.startsWith('set names'));
  const hot = statements
    .map((statement) => /^create table "(\w+_cell_(?:day|month|by|hist))"/.exec(statement)?.[1])
    .filter((table) => table !== undefined)
    .map((table) => `alter table "${table}" set (fillfactor = 80)`);
  writeFileSync(
    new URL(`migration-${number}-${name}.ts`, folder),
    `import { sqlMigration } from './sql-migration.js';\n\n` +
      `/** Written from the shapes and measures by test/store/schema/migrations.test.ts; never edited afterwards. */\n` +
      `export const ${constant} = sqlMigration('${number}-${name}', [\n` +
      [...statements, ...hot].map((statement) => `  \`${statement}\`,\n`).join('') +
      `]);\n`,
  );
}

describe('the migrations', () => {
  it('make exactly the tables that shapes and measures ask for', async () => {
    const wanted = process.env['GIANH_TEST_WRITE'];
    if (wanted !== undefined) {
      const fixed = allTables([]);
      const parts: readonly (readonly [string, readonly Table[]])[] = [
        ['administration', fixed],
        ...facts.map((fact) => [fact.name.replaceAll('_', '-'), factTables(fact)] as const),
      ];
      for (const [name, tables] of parts.filter(([part]) => wanted === 'yes' || wanted === part)) {
        const sql = await difference(tables);
        if (sql !== '') writeMigration(name, sql);
      }
    }
    expect(await difference(allTables(facts))).toBe('');
  });

  it('are listed in order, each once', async () => {
    const { migrations } = await import('../../../src/store/migrations/migrations.js');
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    const files = readdirSync(folder).filter((file) => file.startsWith('migration-'));
    expect(files.map((file) => file.replace(/^migration-|\.ts$/g, '')).sort()).toEqual(names);
  });
});
