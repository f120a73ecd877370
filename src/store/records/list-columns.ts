import type { FieldType, RecordShape } from '#domain';
import { GianhError } from '#kernel';
import { recordFields } from '../schema/record-tables.js';
import { snakeCase } from '../schema/snake-case.js';

/** A field as a list names it in SQL. */
export interface ListColumn {
  readonly name: string;
  /** PostgreSQL type, for arrays of parameters. */
  readonly type: string;
  readonly nullable: boolean;
}

const common: Readonly<Record<string, ListColumn>> = {
  id: { name: 'id', type: 'bigint', nullable: false },
  source: { name: 'source', type: 'int', nullable: false },
  naturalKey: { name: 'natural_key', type: 'text', nullable: false },
  version: { name: 'version', type: 'text', nullable: false },
  unitId: { name: 'unit_id', type: 'int', nullable: true },
  flags: { name: 'flags', type: 'text[]', nullable: true },
  ruleVersion: { name: 'rule_version', type: 'int', nullable: false },
  deliveryId: { name: 'delivery_id', type: 'bigint', nullable: true },
  fromSnap: { name: 'from_snap', type: 'bigint', nullable: false },
};

const types: Readonly<Record<FieldType, string>> = {
  text: 'text',
  integer: 'int',
  bigint: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  json: 'json',
  'text[]': 'text[]',
};

const built = new WeakMap<RecordShape, ReadonlyMap<string, ListColumn>>();

/** The columns of a kind by camelCase field. */
export function listColumns(shape: RecordShape): ReadonlyMap<string, ListColumn> {
  let columns = built.get(shape);
  if (!columns) {
    const own = recordFields(shape).map(({ name, type }): readonly [string, ListColumn] => [
      name,
      { name: snakeCase(name), type: types[type], nullable: true },
    ]);
    columns = new Map([...own, ...Object.entries(common)]);
    built.set(shape, columns);
  }
  return columns;
}

/** The column of a field; a field the kind does not have is a fault of the program. */
export function listColumn(shape: RecordShape, field: string): ListColumn {
  const column = listColumns(shape).get(field);
  if (column) return column;
  throw new GianhError('GIANH_INTERNAL', `Records of kind ${shape.kind} have no field ${field}.`);
}
