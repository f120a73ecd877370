import type { MikroORM } from '@mikro-orm/postgresql';
import { GianhError } from '#kernel';
import { withConnection } from './with-connection.js';

/** Any number, the same in every hub: one migrates, another that starts at the same time waits for it. */
const LOCK = 4_470_001;

/**
 * Applies the migrations that the database has not seen, all or none, and answers their names in order.
 *
 * A database that knows a migration this program does not was written by a newer hub: refused with GIANH_DATA_VERSION.
 */
export async function migrate(orm: MikroORM): Promise<readonly string[]> {
  return withConnection(orm.config.get('clientUrl')!, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await refuseNewer(orm);
    const applied = await orm.migrator.up();
    return applied.map(({ name }) => name);
  });
}

async function refuseNewer(orm: MikroORM): Promise<void> {
  const known = new Set(orm.config.get('migrations').migrationsList?.map((entry) => entry.name));
  const unknown = (await orm.migrator.getExecuted()).map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new GianhError(
    'GIANH_DATA_VERSION',
    `The database was written by a newer hub (it has ${unknown.join(', ')}, this hub does not know it): ` +
      'start the newer hub, or use another database or GIANH_HOME and load again.',
    { unknown },
  );
}
