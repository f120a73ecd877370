import { readSettings } from '#config';
import { silentLogger } from '#kernel';
import type { PublishedBatch } from '#publish';
import { createWorld, type World } from '#simulators';
import { createHub, readCatalogue } from '../../../src/main/create-hub.js';
import { demoSources } from '../../../src/main/demo/demo-sources.js';
import { prepareDemoReporters } from '../../../src/main/demo/prepare-demo-reporters.js';
import type { Hub } from '../../../src/main/hub.js';
import { openDatabase } from '../../../src/main/open-database.js';
import { readSeeds } from '../../../src/main/read-seeds.js';

/** The hub as `gianh start` composes it, without its server, and the province its senders live in. */
export interface BenchHub extends Hub {
  readonly world: World;
  /** What the publisher did since the list was emptied. */
  readonly batches: PublishedBatch[];
}

/** The sources whose doors are measured. */
const measured = ['one-stop', 'his'];

/** Secret of the made-up senders' passwords. */
export const secret = 'bench';

/** Composes a hub over a database (migrated and loaded with registers when it is empty); `home` keeps its hash key. */
export async function openBenchHub(home: string, databaseUrl: string): Promise<BenchHub> {
  const plain = { ...readSettings({ env: {}, cwd: home, home }), databaseUrl };
  const sources = demoSources(plain, 'http://127.0.0.1:1').filter(({ name }) => measured.includes(name));
  const settings = { ...plain, sources };
  const seeds = readSeeds(settings);
  const batches: PublishedBatch[] = [];
  const database = await openDatabase({ settings, logger: silentLogger });
  const hub = await createHub({
    settings,
    logger: silentLogger,
    database,
    catalogue: readCatalogue(settings),
    seeds,
    onBatch: (batch) => batches.push(batch),
  });
  await prepareDemoReporters(hub, secret);
  return { ...hub, world: createWorld(seeds, { seed: 'bench', secret }), batches };
}
