import type { Database } from './database.js';
import type { FullSetOf } from './delivery-row.js';

/** Remembers the latest version of each full set taken in; sets without a version are not remembered. */
export async function saveFullSets(db: Database, sourceId: number, sets: readonly FullSetOf[]): Promise<void> {
  const dated = sets.filter(({ version }) => version !== undefined);
  if (dated.length === 0) return;
  await db.query(
    `INSERT INTO full_set AS f (source_id, kind, key_prefix, version)
     SELECT DISTINCT ON (kind, key_prefix) $1::int, kind, key_prefix, version
       FROM unnest($2::text[], $3::text[], $4::text[]) AS s(kind, key_prefix, version)
      ORDER BY kind, key_prefix, version COLLATE "C" DESC
     ON CONFLICT (source_id, kind, key_prefix) DO UPDATE SET version = excluded.version
      WHERE f.version COLLATE "C" < excluded.version COLLATE "C"`,
    [
      sourceId,
      dated.map(({ kind }) => kind),
      dated.map(({ keyPrefix }) => keyPrefix),
      dated.map(({ version }) => version),
    ],
  );
}
