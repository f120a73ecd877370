import { textArray } from '../postgres/text-array.js';
import type { Database } from './database.js';

/**
 * Surrogates of the persons whose keyed hashes are given, by hash; unknown persons get one.
 *
 * Each group is one person under every key in force: the first meeting links all its hashes to one surrogate, so that a
 * rotated key goes on at the same person. One statement, two when somebody is new.
 */
export async function linkSubjects(
  db: Database,
  groups: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map(await readSubjects(db, groups));
  const wanted = unlinked(groups, found);
  if (wanted.length === 0) return found;
  const { rows } = await db.query<{ hash: string; subject_id: number }>({
    name: 'link_subjects',
    text: `WITH numbers AS MATERIALIZED (SELECT pg_get_serial_sequence('subject', 'id')::regclass AS of_subjects),
          fresh AS (SELECT g, nextval(of_subjects) AS id
                      FROM (SELECT DISTINCT g FROM unnest($3::int[]) AS g WHERE g IS NOT NULL) x, numbers),
          made AS (INSERT INTO subject (id) SELECT id FROM fresh)
     INSERT INTO subject_hash (hash, subject_id)
     SELECT h.hash, coalesce(h.subject_id, fresh.id)
       FROM unnest($1::text[], $2::bigint[], $3::int[]) AS h(hash, subject_id, g) LEFT JOIN fresh ON fresh.g = h.g
      ORDER BY h.hash
     ON CONFLICT (hash) DO NOTHING RETURNING hash, subject_id`,
    values: [wanted.map(({ hash }) => hash), wanted.map(({ subject }) => subject), wanted.map(({ group }) => group)],
  });
  for (const { hash, subject_id: subject } of rows) found.set(hash, subject);
  // Somebody else met the same persons at the same time: theirs holds.
  if (rows.length < wanted.length)
    for (const [hash, subject] of await readSubjects(db, groups)) found.set(hash, subject);
  return found;
}

/** Surrogates already linked to any of these hashes. */
export async function readSubjects(
  db: Database,
  groups: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, number>> {
  if (groups.length === 0) return new Map();
  const { rows } = await db.query<{ hash: string; subject_id: number }>({
    name: 'read_subjects',
    text: 'SELECT hash, subject_id FROM subject_hash WHERE hash = ANY($1::text[])',
    values: [textArray([...new Set(groups.flat())])],
  });
  return new Map(rows.map(({ hash, subject_id: subject }) => [hash, subject]));
}

interface Unlinked {
  readonly hash: string;
  /** The surrogate known by another hash of the person. */
  readonly subject?: number;
  /** Otherwise: hashes with the same number are one new person. */
  readonly group?: number;
}

function unlinked(groups: readonly (readonly string[])[], found: ReadonlyMap<string, number>): readonly Unlinked[] {
  const wanted = new Map<string, Unlinked>();
  groups.forEach((hashes, index) => {
    const missing = hashes.filter((hash) => !found.has(hash) && !wanted.has(hash));
    if (missing.length === 0) return;
    const known = hashes.find((hash) => found.has(hash));
    const group = hashes.map((hash) => wanted.get(hash)?.group).find((number) => number !== undefined) ?? index;
    for (const hash of missing) {
      wanted.set(hash, known === undefined ? { hash, group } : { hash, subject: found.get(known) });
    }
  });
  return [...wanted.values()];
}
