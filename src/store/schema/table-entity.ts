import { defineEntity, type EntitySchema, p } from '@mikro-orm/core';
import type { Column, Table } from './table.js';

/** The MikroORM entity of a table: what schema comparison and migrations are made from. */
export function tableEntity(table: Table): EntitySchema {
  const properties = Object.fromEntries(
    table.columns.map((column) => [column.name, property(column, table.primaryKey.includes(column.name))]),
  );
  return defineEntity({
    name: table.name,
    tableName: table.name,
    properties,
    uniques: (table.uniques ?? []).map((names) => ({
      properties: [...names],
      name: `${table.name}_${names.join('_')}_key`,
    })),
    indexes: (table.indexes ?? []).map((names) => ({
      properties: [...names],
      name: `${table.name}_${names.join('_')}_idx`,
    })),
    checks: (table.checks ?? []).map(({ name, expression }) => ({ name, expression })),
  } as never) as unknown as EntitySchema;
}

function property(column: Column, primary: boolean): unknown {
  const base = column.type === 'int' ? p.integer() : column.type === 'bigint' ? p.bigint() : p.string();
  let built = (column.numbered ? base : base.columnType(column.type)).fieldName(column.name) as unknown as Chain;
  if (primary) built = built.primary();
  if (column.numbered) built = built.autoincrement(true);
  else if (primary) built = built.autoincrement(false);
  if (!column.required && !primary) built = built.nullable();
  if (column.default !== undefined) built = built.defaultRaw(column.default);
  return built;
}

/** The part of MikroORM's property builder used here; its own types depend on every call made before. */
interface Chain {
  primary(): Chain;
  nullable(): Chain;
  autoincrement(on: boolean): Chain;
  defaultRaw(sql: string): Chain;
}
