import type { EntitySchema, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';

/** A migration with the name it is remembered by; names sort in the order of application. */
export type MigrationEntry = MigrationObject;

/**
 * MikroORM over the entities handed in (made by `defineEntity`, no decorators, no search of the file system).
 *
 * It serves schema, migrations and small writes; lists, loads and metrics go through `createPool`. Close with `orm.close()`.
 */
export async function createOrm(
  url: string,
  entities: readonly EntitySchema[],
  migrations: readonly MigrationEntry[],
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    pool: { min: 0, max: 4 },
    forceUtcTimezone: true,
    // The schema is checked against the entities by a test; no snapshot file, nothing written beside the sources.
    migrations: {
      migrationsList: [...migrations],
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      silent: true,
    },
  });
}
