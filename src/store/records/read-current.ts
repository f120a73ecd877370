import type pg from 'pg';
import { recordIdentity, type RecordShape } from '#domain';
import { textArray } from '../postgres/text-array.js';
import { recordColumns } from './record-columns.js';
import type { StoredRecord } from './stored-record.js';

/** Source instance and natural key: a record's identity within its kind. */
export interface RecordKey {
  readonly source: number;
  readonly naturalKey: string;
}

/** The current versions (deletions too) of these records, by `source|key`; one statement. */
export async function readCurrent(
  client: pg.ClientBase | pg.Pool,
  shape: RecordShape,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  if (keys.length === 0) return new Map();
  const columns = recordColumns(shape);
  // Key by key through the index, also while the table has just begun to grow and nobody knows its size.
  const { rows } = await client.query(
    `SELECT r.id, ${columns.names.map((name) => `r.${name}`).join(', ')}
       FROM unnest($1::text[], $2::int[]) AS k(natural_key, source) CROSS JOIN LATERAL
         (SELECT * FROM ${shape.kind} s WHERE s.natural_key = k.natural_key AND s.source = k.source OFFSET 0) r`,
    [textArray(keys.map(({ naturalKey }) => naturalKey)), keys.map(({ source }) => source)],
  );
  return new Map(rows.map((row) => [recordIdentity(row.source, row.natural_key), columns.record(row)]));
}
