import { isMigrated } from './migrations/is-migrated.js';

/**
 * Brings the database at `url` to this hub's schema; answers the names of the migrations applied.
 *
 * The ORM is a third of the hub's modules and only schema changes need it: it is loaded when there is something to apply.
 */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  if (await isMigrated(url)) return [];
  const { applyMigrations } = await import('./migrations/apply-migrations.js');
  return applyMigrations(url);
}
