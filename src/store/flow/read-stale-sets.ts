import type { Database } from './database.js';
import type { FullSetOf } from './delivery-row.js';

/** The sets among `sets` of which a later one has been taken in already. */
export async function readStaleSets(
  db: Database,
  sourceId: number,
  sets: readonly FullSetOf[],
): Promise<readonly FullSetOf[]> {
  if (sets.length === 0) return [];
  const { rows } = await db.query<{ index: number }>(
    `SELECT s.index FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS s(kind, key_prefix, version, index)
       JOIN full_set f ON f.source_id = $1 AND f.kind = s.kind AND f.key_prefix = s.key_prefix
      WHERE s.version COLLATE "C" < f.version COLLATE "C"`,
    [
      sourceId,
      sets.map(({ kind }) => kind),
      sets.map(({ keyPrefix }) => keyPrefix),
      sets.map(({ version }) => version),
    ],
  );
  return rows.map(({ index }) => sets[index - 1]!);
}
