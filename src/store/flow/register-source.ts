import type { Database } from './database.js';

/** One installation of an outside system as it stands in the store. */
export interface SourceIdentity {
  readonly name: string;
  readonly system: string;
  readonly door: string;
}

/** The number of a source instance, given at the first meeting; part of every record's identity. */
export async function registerSource(db: Database, { name, system, door }: SourceIdentity): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO source (name, system, door) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET system = excluded.system, door = excluded.door RETURNING id`,
    [name, system, door],
  );
  return rows[0]!.id;
}
