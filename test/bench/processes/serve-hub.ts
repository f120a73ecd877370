import { createSchema } from '#api';
import { silentLogger, systemClock } from '#kernel';
import type { MetricCatalogue } from '#metrics';
import { createServer, type MountedRoute, type ServerParts } from '#server';
import { apiPorts } from '../../../src/main/api-ports.js';
import { readCatalogue } from '../../../src/main/create-hub.js';
import { type BenchHub, openBenchHub } from '../hub/open-bench-hub.js';

/** What the parent may ask of a serving process beside pages: microseconds of CPU, statements of readers so far. */
export interface ServerUse {
  readonly cpu: number;
  readonly statements: number;
}

/**
 * The hub's server over the database named on the command line, with a route that answers the same by hand. Asked `use`
 * it tells what it has used so far; `close` ends it.
 */
export async function serveHub(
  byHand: (hub: BenchHub, catalogue: MetricCatalogue) => MountedRoute,
  more: (hub: BenchHub) => Partial<ServerParts> = () => ({}),
): Promise<void> {
  const [home = '', databaseUrl = ''] = process.argv.slice(2);
  const hub = await openBenchHub(home, databaseUrl);
  const statements = countStatements(hub);
  const catalogue = readCatalogue(hub.settings);
  const server = await createServer({
    schema: await createSchema(catalogue),
    ports: apiPorts(Promise.resolve(hub), {
      catalogue,
      clock: systemClock,
      logger: silentLogger,
      isLoading: () => false,
    }),
    host: '127.0.0.1',
    port: 0,
    webFolder: home,
    operationsFolder: home,
    graphql: hub.settings.graphql,
    profile: hub.settings.profile,
    routes: [byHand(hub, catalogue)],
    ...more(hub),
  });
  const url = await server.listen();
  server.setReady();
  process.on('message', (word) => {
    if (word === 'use') {
      const { user, system } = process.cpuUsage();
      process.send!({ cpu: user + system, statements: statements() } satisfies ServerUse);
    } else {
      void server
        .close()
        .then(hub.close)
        .then(() => process.disconnect());
    }
  });
  process.send!({ url });
}

/** Counts what readers ask of the database from now on. */
function countStatements({ database: { readers } }: BenchHub): () => number {
  const ask = readers.query.bind(readers) as (...given: readonly unknown[]) => unknown;
  let count = 0;
  readers.query = ((...given: readonly unknown[]) => {
    count += 1;
    return ask(...given);
  }) as typeof readers.query;
  return () => count;
}
