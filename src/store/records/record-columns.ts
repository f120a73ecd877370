import type { RecordFields, RecordShape } from '#domain';
import { commonColumns, recordFields } from '../schema/record-tables.js';
import { snakeCase } from '../schema/snake-case.js';
import type { RecordVersion, StoredRecord } from './stored-record.js';

/** How records of a kind are read from and written to their table. */
export interface RecordColumns {
  /** Column names in writing order, without `id` and `from_snap`. */
  readonly names: readonly string[];
  /** Values of a version in the order of `names`. */
  readonly values: (record: RecordVersion) => readonly unknown[];
  /** A record from a row that has `id` and all of `names`. */
  readonly record: (row: Readonly<Record<string, unknown>>) => StoredRecord;
  /** Fields of a row under their camelCase names. */
  readonly fields: (row: Readonly<Record<string, unknown>>) => RecordFields;
}

const built = new WeakMap<RecordShape, RecordColumns>();

/** The columns of a kind of record, from its shape; built once per shape. */
export function recordColumns(shape: RecordShape): RecordColumns {
  let columns = built.get(shape);
  if (!columns) built.set(shape, (columns = build(shape)));
  return columns;
}

function build(shape: RecordShape): RecordColumns {
  const specs = recordFields(shape).map(({ name, type }) => ({ name, column: snakeCase(name), json: type === 'json' }));

  const values = (record: RecordVersion): readonly unknown[] => {
    const row: unknown[] = [
      record.source,
      record.naturalKey,
      record.version,
      record.eventDay,
      record.deleted,
      record.unitId,
      record.flags.length > 0 ? record.flags : undefined,
      record.ruleVersion,
      record.contentHash,
      record.deliveryId,
    ];
    for (const { name, json } of specs) {
      const value = record.fields[name];
      row.push(json && value !== undefined && value !== null ? JSON.stringify(value) : value);
    }
    return row;
  };

  const fields = (row: Readonly<Record<string, unknown>>): RecordFields => {
    const found: Record<string, unknown> = {};
    for (const { name, column } of specs) {
      const value = row[column];
      if (value !== null && value !== undefined) found[name] = value;
    }
    return found;
  };

  const record = (row: Readonly<Record<string, unknown>>): StoredRecord => ({
    id: row['id'] as number,
    source: row['source'] as number,
    naturalKey: row['natural_key'] as string,
    version: row['version'] as string,
    eventDay: (row['event_day'] as string | null) ?? undefined,
    deleted: row['deleted'] as boolean,
    unitId: (row['unit_id'] as number | null) ?? undefined,
    flags: (row['flags'] as string[] | null) ?? [],
    ruleVersion: row['rule_version'] as number,
    contentHash: row['content_hash'] as string,
    deliveryId: (row['delivery_id'] as number | null) ?? undefined,
    fields: fields(row),
  });

  return {
    names: [...commonColumns.map(({ name }) => name), ...specs.map(({ column }) => column)],
    values,
    record,
    fields,
  };
}
