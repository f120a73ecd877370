import { join } from 'node:path';
import type { Settings } from '#config';
import { createSchema } from '#api';
import { createServer, type HubServer } from '#server';
import { type Logger, systemClock } from '#kernel';
import { apiPorts } from './api-ports.js';
import { createHub, readCatalogue } from './create-hub.js';
import { type Demo, startDemo } from './demo/start-demo.js';
import { endLoading } from './end-loading.js';
import { failureCause } from './failure-cause.js';
import type { Hub } from './hub.js';
import { openDatabase } from './open-database.js';
import { packageRoot } from './package-root.js';
import { readSeeds } from './read-seeds.js';
import { type RunningSources, runSources } from './run-sources.js';
import { sourceRoutes } from './source-routes.js';
import { takeRegisters } from './take-registers.js';

/** What a start tells while it goes on. */
export interface StartReport {
  readonly say: (line: string) => void;
  readonly tell: (task: string, done: number, total: number) => void;
}

/** A hub that serves. */
export interface RunningHub {
  readonly url: string;
  readonly hub: Hub;
  /** Resolves when the first load is published and `/health/ready` answers 200. */
  readonly ready: Promise<void>;
  /** Rejects when the hub cannot go on: its embedded database server has ended by itself. */
  readonly failed: Promise<never>;
  /** Stops everything in the reverse order of the start; called twice it is the same stopping. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the hub: definitions, the server (which answers at once that it is not ready), the database, the sources.
 *
 * Whatever was opened is closed again when a later step fails.
 */
export async function startHub(settings: Settings, logger: Logger, report: StartReport): Promise<RunningHub> {
  let isReady = false;
  let demo: Demo | undefined;
  let server: HubServer | undefined;
  let hub: Hub | undefined;
  let running: RunningSources | undefined;
  let stopping: Promise<void> | undefined;
  /** Who sends stops first, then who takes in, who answers, who publishes; the database last. */
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      await demo?.stop();
      await running?.stop();
      await server?.close();
      await hub?.close();
    })());
  try {
    const catalogue = readCatalogue(settings);
    const seeds = readSeeds(settings);
    demo = settings.simulators.enabled ? await startDemo(settings, systemClock) : undefined;
    const sources = demo ? demo.sources : settings.sources;

    const { promise: hubReady, resolve: hubIs, reject: hubFailed } = Promise.withResolvers<Hub>();
    hubReady.catch(() => undefined);
    server = await createServer({
      schema: await createSchema(catalogue),
      ports: apiPorts(hubReady, {
        catalogue,
        clock: systemClock,
        logger,
        isLoading: () => !isReady,
        recordAccess: settings.privacy.recordAccess,
      }),
      host: settings.host,
      port: settings.port,
      routes: sourceRoutes(sources, hubReady, settings.limits.bodyBytes),
      webFolder: join(packageRoot, 'web/dist'),
      operationsFolder: join(packageRoot, 'schema/operations/analysts'),
    });
    const url = await server.listen();
    report.say(`Gianh listens on ${url} — not ready yet`);

    hub = await openHub({ ...settings, sources }, logger, { catalogue, seeds }, report).catch((error: unknown) => {
      hubFailed(error);
      throw error;
    });
    for (const { name } of sources) hub.loading.add(name);
    hubIs(hub);
    hub.publisher.start();
    running = runSources(hub);
    const { database } = hub;
    const failed = database.failed ?? new Promise<never>(() => undefined);
    const ready = Promise.race([becomeReady(hub, url, report, demo, running), failed]).then(
      () => {
        isReady = true;
        server!.setReady();
      },
      async (error: unknown) => {
        throw await failureCause(error, settings, database);
      },
    );
    ready.catch(() => undefined);
    return { url, hub, ready, failed, stop };
  } catch (error) {
    const cause = await failureCause(error, settings);
    await stop();
    throw cause;
  }
}

/** The first load: the stand-ins' history, or one run of every source; then everything that waits is published. */
async function becomeReady(
  hub: Hub,
  url: string,
  report: StartReport,
  demo: Demo | undefined,
  running: RunningSources,
): Promise<void> {
  await running.recovered;
  await takeRegisters(hub);
  if (!demo) running.schedule();
  await (demo ? demo.deliver(hub, url, report) : running.catchUp());
  await hub.publisher.drain();
  await endLoading(hub);
  running.schedule();
}

async function openHub(
  settings: Settings,
  logger: Logger,
  { catalogue, seeds }: { catalogue: ReturnType<typeof readCatalogue>; seeds: ReturnType<typeof readSeeds> },
  { tell }: StartReport,
): Promise<Hub> {
  const database = await openDatabase({ settings, logger });
  try {
    const onRecounted = (_fact: string, done: number, total: number): void =>
      tell('facts whose cells are counted anew', done, total);
    return await createHub({ settings, logger, database, catalogue, seeds, onRecounted });
  } catch (error) {
    await database.close();
    throw error;
  }
}
