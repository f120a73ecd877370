import { join } from 'node:path';
import { readMetricFiles, type Settings } from '#config';
import { facts } from '#domain';
import type { IntakeSource } from '#intake';
import { type Clock, type Logger, systemClock } from '#kernel';
import {
  compileCatalogue,
  createMetricEngine,
  createRecordsBehind,
  createRevisions,
  type MetricCatalogue,
  type MetricEngineDeps,
} from '#metrics';
import type { PublishedBatch, PublisherOptions } from '#publish';
import { createBehindStore, createChangeHistory, createMetricStore, intakeStore } from '#store';
import type { HashKey } from '#sources';
import { createBookshelf } from './create-bookshelf.js';
import { createIntakeSource } from './create-intake-source.js';
import type { Hub } from './hub.js';
import { latenessPolicy } from './lateness-policy.js';
import { loadHubRegisters } from './load-hub-registers.js';
import type { Database } from './open-database.js';
import { packageRoot } from './package-root.js';
import type { OpenHubPublisher } from './publisher/hub-publisher.js';
import { openPublisherHere } from './publisher/open-publisher-here.js';
import { readHashKey } from './read-hash-key.js';
import type { Seeds } from './read-seeds.js';

export interface HubParts {
  /** With the sources to work with; of a demo, those of the stand-ins. */
  readonly settings: Settings;
  readonly logger: Logger;
  readonly database: Database;
  readonly catalogue: MetricCatalogue;
  readonly seeds: Seeds;
  readonly clock?: Clock;
  readonly onBatch?: (batch: PublishedBatch) => void;
  readonly onRecounted?: PublisherOptions['onRecounted'];
  /** Where the publisher runs; default in this thread. */
  readonly openPublisher?: OpenHubPublisher;
}

/** The catalogue of the shipped definitions and of the deployment's own; throws GIANH_SEED_INVALID with every fault. */
export const readCatalogue = ({ home }: Pick<Settings, 'home'>): MetricCatalogue =>
  compileCatalogue(readMetricFiles(join(packageRoot, 'schema/metrics'), join(home, 'metrics')), facts);

/** Composes the hub over an open database; nothing runs yet. */
export async function createHub(parts: HubParts): Promise<Hub> {
  const { settings, logger, database, catalogue, seeds, clock = systemClock } = parts;
  const { pool } = database;
  let registers = await loadHubRegisters(pool, seeds, settings, catalogue);
  const hashKey: HashKey = readHashKey(settings);
  const sources: IntakeSource[] = [];
  // One after the other: the same sources get the same numbers in every database.
  for (const source of settings.sources) {
    sources.push(createIntakeSource(source, await intakeStore.registerSource(pool, source), settings, hashKey));
  }
  let loading: ReadonlySet<string> = new Set();
  const publisher = (parts.openPublisher ?? openPublisherHere)(parts);
  const follow = (): Promise<void> => publisher.follow(registers, [...loading]);
  await follow();
  const bookshelf = createBookshelf({
    readers: database.readers,
    settings,
    present: () => registers,
    loading: () => loading,
  });
  const metrics: MetricEngineDeps = {
    catalogue,
    facts,
    store: createMetricStore(database.readers),
    books: ({ n }) => bookshelf.at(n),
    lateness: latenessPolicy(settings),
  };
  return {
    settings,
    logger,
    clock,
    database,
    registers: () => registers,
    replaceRegisters: (next) => {
      registers = next;
      return follow();
    },
    engine: createMetricEngine(metrics),
    revisions: createRevisions({ ...metrics, history: createChangeHistory(database.readers) }),
    behind: createRecordsBehind({ ...metrics, store: createBehindStore(database.readers) }),
    bookshelf,
    loading: () => loading,
    setLoading: (names) => {
      loading = new Set(names);
      return follow();
    },
    publisher,
    intake: { pool, store: intakeStore, registers: () => registers, clock, logger },
    sources,
    close: async () => {
      await publisher.stop();
      await database.close();
    },
  };
}
