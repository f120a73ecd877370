import type pg from 'pg';
import { recordIdentity, type RecordShape } from '#domain';
import { snakeCase } from '../schema/snake-case.js';
import { recordColumns } from './record-columns.js';
import type { RecordKey } from './read-current.js';
import type { StoredRecord } from './stored-record.js';

/** The parts (a dossier's steps) of these parents, by the parent's `source|key`; one statement. Deletions are left out. */
export async function readParts(
  client: pg.ClientBase | pg.Pool,
  shape: RecordShape,
  parents: readonly RecordKey[],
): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
  const found = new Map<string, StoredRecord[]>();
  if (parents.length === 0 || !shape.parent) return found;
  const columns = recordColumns(shape);
  const { rows } = await client.query(
    `SELECT r.id, ${columns.names.map((name) => `r.${name}`).join(', ')}
       FROM unnest($1::text[], $2::int[]) AS k(parent_key, parent_source) CROSS JOIN LATERAL
         (SELECT * FROM ${shape.kind} s WHERE s.${snakeCase(shape.parent.keyField)} = k.parent_key
             AND s.source = k.parent_source AND NOT s.deleted OFFSET 0) r`,
    [parents.map(({ naturalKey }) => naturalKey), parents.map(({ source }) => source)],
  );
  for (const row of rows) {
    const record = columns.record(row);
    const parent = recordIdentity(record.source, record.fields[shape.parent.keyField] as string);
    const parts = found.get(parent);
    if (parts) parts.push(record);
    else found.set(parent, [record]);
  }
  return found;
}
