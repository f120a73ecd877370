import type { MikroORM } from '@mikro-orm/postgresql';
import type { Table } from './table.js';

/** SQL that makes all tables of `orm`'s entities, and what entities cannot say: fill factors, the one row of the head. */
export async function initialSchema(orm: MikroORM, tables: readonly Table[]): Promise<readonly string[]> {
  const created = await orm.schema.getCreateSchemaSQL({ wrap: false });
  const hot = tables.filter(({ name }) => name.includes('_cell_') && !name.endsWith('_past'));
  return [
    ...statements(created),
    // Cells are updated in place batch after batch: room in the page keeps the update beside the old row (cells.md).
    ...hot.map(({ name }) => `alter table "${name}" set (fillfactor = 80)`),
    'insert into snapshot_head (one, n) values (true, 0)',
    // Parts and payloads are written once, read once and deleted: compressing them costs more than it saves.
    'alter table "delivery_part" alter column "rows" set storage external',
    'alter table "inbox" alter column "payload" set storage external',
  ];
}

const statements = (sql: string): readonly string[] =>
  sql
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '' && !statement.startsWith('set names'));
