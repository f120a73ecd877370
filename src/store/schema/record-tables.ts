import type { FieldSpec, FieldType, RecordShape } from '#domain';
import { snakeCase } from './snake-case.js';
import type { Column, Table } from './table.js';

const columnTypes: Readonly<Record<FieldType, string>> = {
  text: 'text',
  integer: 'int',
  bigint: 'bigint',
  decimal: 'numeric(24,6)',
  boolean: 'boolean',
  day: 'date',
  instant: 'timestamptz(0)',
  json: 'json',
  'text[]': 'text[]',
};

/** Columns every record has before its own. */
export const commonColumns: readonly Column[] = [
  { name: 'source', type: 'int', required: true },
  { name: 'natural_key', type: 'text', required: true },
  { name: 'version', type: 'text', required: true },
  { name: 'event_day', type: 'date' },
  { name: 'deleted', type: 'boolean', required: true, default: 'false' },
  { name: 'unit_id', type: 'int' },
  { name: 'flags', type: 'text[]' },
  { name: 'rule_version', type: 'int', required: true },
  { name: 'content_hash', type: 'text', required: true },
  { name: 'delivery_id', type: 'bigint' },
];

/** The fields of a kind in the order of their columns: received, resolved, derived. */
export function recordFields(shape: RecordShape): readonly FieldSpec[] {
  const references = shape.references.map(({ field }): FieldSpec => ({ name: field, type: 'integer' }));
  const own = new Set(shape.fields.map(({ name }) => name));
  return [...shape.fields, ...references.filter(({ name }) => !own.has(name)), ...shape.derived];
}

/** The table of the current versions of a kind and the table of its past ones. */
export function recordTables(shape: RecordShape): { readonly current: Table; readonly past: Table } {
  const fields = recordFields(shape).map(({ name, type }): Column => ({
    name: snakeCase(name),
    type: columnTypes[type],
  }));
  const since: Column = { name: 'from_snap', type: 'bigint', required: true };
  const taken = fields.filter(({ name }) => name === 'id' || commonColumns.some((common) => common.name === name));
  if (taken.length > 0)
    throw new TypeError(`${shape.kind}: the field ${taken[0]!.name} has the name of a column every record has`);
  const indexes = (shape.indexes ?? []).map((names) => names.map(snakeCase));
  return {
    current: {
      name: shape.kind,
      columns: [{ name: 'id', type: 'bigint', required: true, numbered: true }, ...commonColumns, ...fields, since],
      primaryKey: ['id'],
      uniques: [['natural_key', 'source']],
      // Whoever keeps a copy asks for what was written after a snapshot.
      indexes: [...indexes, ['from_snap']],
    },
    past: {
      name: `${shape.kind}_past`,
      columns: [
        { name: 'id', type: 'bigint', required: true },
        ...commonColumns,
        ...fields,
        since,
        { name: 'to_snap', type: 'bigint', required: true },
      ],
      primaryKey: ['id', 'to_snap'],
      indexes: [['to_snap']],
    },
  };
}
