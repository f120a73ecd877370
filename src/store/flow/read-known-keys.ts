import type { Database } from './database.js';

/** Keys and versions of a source's standing records of a kind whose key begins with `prefix`; deletions are left out. */
export async function readKnownKeys(
  db: Database,
  kind: string,
  source: number,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ natural_key: string; version: string }>(
    `SELECT natural_key, version FROM ${kind} WHERE source = $1 AND starts_with(natural_key, $2) AND NOT deleted`,
    [source, prefix],
  );
  return new Map(rows.map(({ natural_key: key, version }) => [key, version]));
}
