import { textArray } from '../postgres/text-array.js';
import type { Database } from './database.js';

/** Which version of a record stands, and whether it is a deletion. */
export interface StandingVersion {
  readonly version: string;
  readonly deleted: boolean;
}

/** The standing versions of records of one kind and source, by natural key; one statement. */
export async function readVersions(
  db: Database,
  kind: string,
  source: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StandingVersion>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<{ natural_key: string; version: string; deleted: boolean }>({
    name: `read_versions_${kind}`,
    // Key by key through the index, also while the table has just begun to grow and nobody knows its size.
    text: `SELECT r.natural_key, r.version, r.deleted FROM unnest($1::text[]) AS k(natural_key) CROSS JOIN LATERAL
       (SELECT * FROM ${kind} s WHERE s.natural_key = k.natural_key AND s.source = $2 OFFSET 0) r`,
    values: [textArray(keys), source],
  });
  return new Map(rows.map(({ natural_key: key, version, deleted }) => [key, { version, deleted }]));
}
