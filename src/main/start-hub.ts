// Before any class of the schema is loaded, in whatever order its files come.
import 'reflect-metadata';
import { join } from 'node:path';
import type { Settings } from '#config';
import type { HubServer } from '#server';
import { type Logger, systemClock } from '#kernel';
import { apiPorts } from './api-ports.js';
import { createHub, type HubParts, readCatalogue } from './create-hub.js';
import { type Demo, startDemo } from './demo/start-demo.js';
import { endLoading } from './end-loading.js';
import { failureCause } from './failure-cause.js';
import type { Hub } from './hub.js';
import { type Database, openDatabase } from './open-database.js';
import { packageRoot } from './package-root.js';
import { readAnswerMark } from './read-answer-mark.js';
import type { PublisherThread } from './publisher/start-publisher-thread.js';
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
  /** Rejects when the hub cannot go on: its embedded database server or its publisher's thread has ended by itself. */
  readonly failed: Promise<never>;
  /** Stops everything in the reverse order of the start; called twice it is the same stopping. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the hub: definitions, the server (which answers at once that it is not ready), the database, the sources. With a
 * `thread` the publisher runs there, and the thread is ended with the hub.
 *
 * Whatever was opened is closed again when a later step fails.
 */
export async function startHub(
  settings: Settings,
  logger: Logger,
  report: StartReport,
  thread?: PublisherThread,
): Promise<RunningHub> {
  let isReady = false;
  // It depends on nothing but settings: a new one is made while definitions are read and the schema is built.
  const spawned = Promise.withResolvers<void>();
  const listens = Promise.withResolvers<void>();
  const opening = openDatabase({
    settings,
    logger,
    prepare: thread?.migrate,
    onSpawn: spawned.resolve,
    beforeConnecting: listens.promise,
  });
  opening.catch(() => undefined);
  listens.promise.catch(() => undefined);
  let startingDemo: Promise<Demo> | undefined;
  let server: HubServer | undefined;
  let hub: Hub | undefined;
  let running: RunningSources | undefined;
  let stopping: Promise<void> | undefined;
  /** Who sends stops first, then who takes in, who answers, who publishes; the database last. */
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      await startingDemo?.then((demo) => demo.stop(), ignore);
      await running?.stop();
      await server?.close();
      listens.reject(new Error('the start was given up'));
      await (hub ? hub.close() : opening.then((database) => database.close(), ignore));
      await thread?.end();
    })());
  try {
    // Refused here when the data folder is another hub's: nothing has been written there.
    await Promise.race([spawned.promise, opening]);
    startingDemo = settings.simulators.enabled ? startDemo(settings, systemClock) : undefined;
    startingDemo?.catch(() => undefined);
    const catalogue = readCatalogue(settings);
    const seeds = readSeeds(settings);
    const [{ createSchema }, { createServer }] = await Promise.all([import('#api'), import('#server')]);
    const schema = await createSchema(catalogue);
    const demo = await startingDemo;
    const sources = demo ? demo.sources : settings.sources;

    const { promise: hubReady, resolve: hubIs, reject: hubFailed } = Promise.withResolvers<Hub>();
    hubReady.catch(() => undefined);
    server = await createServer({
      schema,
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
      graphql: settings.graphql,
      profile: settings.profile,
      readMark: readAnswerMark(hubReady),
      acceptedDocuments: settings.documents.accepted,
      keptBytes: settings.documents.keptBytes,
    });
    const url = await server.listen();
    listens.resolve();
    report.say(`Gianh listens on ${url} — not ready yet`);

    const parts = { settings: { ...settings, sources }, logger, catalogue, seeds, openPublisher: thread?.open };
    hub = await openHub(parts, opening, report).catch((error: unknown) => {
      hubFailed(error);
      throw error;
    });
    await hub.setLoading(sources.map(({ name }) => name));
    hubIs(hub);
    hub.publisher.start();
    running = runSources(hub);
    const { database } = hub;
    const ends = [database.failed, thread?.failed].filter((end) => end !== undefined);
    const failed = ends.length > 0 ? Promise.race(ends) : new Promise<never>(() => undefined);
    failed.catch(() => undefined);
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
  parts: Omit<HubParts, 'database'>,
  opening: Promise<Database>,
  { tell }: StartReport,
): Promise<Hub> {
  const onRecounted = (_fact: string, done: number, total: number): void =>
    tell('facts whose cells are counted anew', done, total);
  return createHub({ ...parts, database: await opening, onRecounted });
}

const ignore = (): void => undefined;
