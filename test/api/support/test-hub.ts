import { readSettings } from '#config';
import { silentLogger, systemClock } from '#kernel';
import { createPool, inTransaction, type InboxRow, type Pool, writeInbox } from '#store';
import { apiPorts } from '../../../src/main/api-ports.js';
import { createHub, readCatalogue } from '../../../src/main/create-hub.js';
import type { Hub } from '../../../src/main/hub.js';
import { readSeeds } from '../../../src/main/read-seeds.js';
import type { ApiPorts } from '#api';
import { createHubDatabase } from '../../support/hub-database.js';

/** A whole hub without its sources over a database of the test's own: real registers, publisher and engine. */
export interface TestHub {
  readonly hub: Hub;
  readonly pool: Pool;
  readonly ports: ApiPorts;
  /** Publishes rows as a delivery would and answers the head. */
  publish(rows: readonly InboxRow[]): Promise<number>;
  close(): Promise<void>;
}

export async function openTestHub(name: string): Promise<TestHub> {
  const database = await createHubDatabase(name);
  const pool = createPool(database.url);
  const settings = readSettings({ env: { GIANH_HASH_KEY: 'x'.repeat(64) }, cwd: '/nonexistent' });
  const catalogue = readCatalogue(settings);
  const opened = { url: database.url, pool, readers: pool, shared: false, close: () => pool.end() };
  const hub = await createHub({
    settings,
    logger: silentLogger,
    database: opened,
    catalogue,
    seeds: readSeeds(settings),
  });
  const ports = apiPorts(Promise.resolve(hub), {
    catalogue,
    clock: systemClock,
    logger: silentLogger,
    isLoading: () => false,
  });
  return {
    hub,
    pool,
    ports,
    publish: async (rows) => {
      await inTransaction(pool, (client) => writeInbox(client, rows));
      await hub.publisher.drain();
      return (await pool.query<{ n: number }>('SELECT n FROM snapshot_head')).rows[0]!.n;
    },
    close: async () => {
      await hub.close();
      await database.drop();
    },
  };
}
