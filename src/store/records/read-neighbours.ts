import type pg from 'pg';
import type { RecordShape } from '#domain';
import { recordTables } from '../schema/record-tables.js';
import { snakeCase } from '../schema/snake-case.js';
import { recordColumns } from './record-columns.js';
import type { StoredRecord } from './stored-record.js';

/**
 * The current records that have one of these values in the field by which a kind has neighbours, by value; one
 * statement. Left out are deletions and the records `apart` (by id); of a value that too many share, one too many come.
 */
export async function readNeighbours(
  client: pg.ClientBase | pg.Pool,
  shape: RecordShape,
  values: readonly string[],
  apart: readonly number[],
): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
  const found = new Map<string, StoredRecord[]>();
  if (values.length === 0 || !shape.neighbours) return found;
  const { by, most } = shape.neighbours;
  const column = snakeCase(by);
  const type = recordTables(shape).current.columns.find(({ name }) => name === column)!.type;
  const columns = recordColumns(shape);
  const { rows } = await client.query(
    `SELECT r.id, ${columns.names.map((name) => `r.${name}`).join(', ')}
       FROM unnest($1::${type}[]) AS k(value) CROSS JOIN LATERAL
         (SELECT * FROM ${shape.kind} s WHERE s.${column} = k.value AND NOT s.deleted
             AND s.id <> ALL($2::bigint[]) LIMIT ${most + 1}) r`,
    [values, apart],
  );
  for (const row of rows) {
    const value = String(row[column]);
    const group = found.get(value);
    if (group) group.push(columns.record(row));
    else found.set(value, [columns.record(row)]);
  }
  return found;
}
