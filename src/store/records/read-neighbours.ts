import type pg from 'pg';
import type { RecordFields, RecordShape } from '#domain';
import { recordTables } from '../schema/record-tables.js';
import { snakeCase } from '../schema/snake-case.js';
import type { RecordKey } from './read-current.js';

/** What a record's neighbours see of it. */
export interface SeenRecord extends RecordKey {
  readonly fields: RecordFields;
}

/**
 * The current records that have one of these values in the field by which a kind has neighbours, by value; one
 * statement. Left out are deletions and the records `apart` (by id); of a value that too many share, one too many come.
 */
export async function readNeighbours(
  client: pg.ClientBase | pg.Pool,
  shape: RecordShape,
  values: readonly string[],
  apart: readonly number[],
): Promise<ReadonlyMap<string, readonly SeenRecord[]>> {
  const found = new Map<string, SeenRecord[]>();
  if (values.length === 0 || !shape.neighbours) return found;
  const { by, most, reads } = shape.neighbours;
  const column = snakeCase(by);
  const type = recordTables(shape).current.columns.find(({ name }) => name === column)!.type;
  const columns = ['source', 'natural_key', ...reads.map(snakeCase)];
  const { rows } = await client.query({
    text: `SELECT k.value::text, ${columns.map((name) => `r.${name}`).join(', ')}
       FROM unnest($1::${type}[]) AS k(value) CROSS JOIN LATERAL
         (SELECT ${columns.join(', ')} FROM ${shape.kind} s WHERE s.${column} = k.value AND NOT s.deleted
             AND s.id <> ALL($2::bigint[]) LIMIT ${most + 1}) r`,
    values: [values, apart],
    rowMode: 'array',
  });
  for (const [value, source, naturalKey, ...seen] of rows as [string, number, string, ...unknown[]][]) {
    const fields = Object.fromEntries(reads.map((name, index) => [name, seen[index] ?? undefined]));
    const group = found.get(value);
    if (group) group.push({ source, naturalKey, fields });
    else found.set(value, [{ source, naturalKey, fields }]);
  }
  return found;
}
