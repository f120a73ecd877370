import type { Settings } from '#config';
import type { Logger } from '#kernel';
import {
  assertServerVersion,
  createPool,
  type Pool,
  prepareDatabase,
  runningPostgresUrl,
  startEmbeddedPostgres,
} from '#store';
import { watchServer } from './watch-server.js';

/** The hub's database, at its schema. `close` ends the pool and, if it was started here, the embedded server. */
export interface Database {
  readonly url: string;
  /** For writers, who take the time they need. */
  readonly pool: Pool;
  /** For readers: a statement that takes longer than its setting (thirty seconds) is cancelled by the server. */
  readonly readers: Pool;
  /** Whether another hub of this data folder holds the server. */
  readonly shared: boolean;
  /** Rejects when the embedded server ends by itself; absent for a server of somebody else. */
  readonly failed?: Promise<never>;
  readonly close: () => Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly settings: Pick<Settings, 'home' | 'databaseUrl'> & {
    readonly graphql?: Pick<Settings['graphql'], 'statementMs'>;
  };
  readonly logger: Logger;
  /** Use the server of a live hub instead of refusing to start beside it: for commands. */
  readonly beside?: boolean;
  /** Apply missing migrations; default yes. */
  readonly migrate?: boolean;
  /** How they are applied; default in this thread. */
  readonly prepare?: (url: string) => Promise<unknown>;
  /** Told once this thread may compute: its server is being made, or is somebody else's. */
  readonly onSpawn?: () => void;
  /** Waited for before the first connection, whose time limit a thread that computes does not keep. */
  readonly beforeConnecting?: Promise<void>;
}

const readerTimeoutMs = 30_000;

/** Opens DATABASE_URL or the embedded server of the data folder, and applies what migrations are missing. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const {
    settings,
    logger,
    beside = false,
    migrate = true,
    prepare = prepareDatabase,
    onSpawn,
    beforeConnecting,
  } = options;
  const running = settings.databaseUrl ?? (beside ? await runningPostgresUrl(settings.home) : undefined);
  const embedded =
    running === undefined
      ? await startEmbeddedPostgres({ home: settings.home, logger, onSpawn, beforeConnecting })
      : undefined;
  const url = running ?? embedded!.url;
  onSpawn?.();
  if (!embedded) await beforeConnecting;
  const pool = createPool(url, { max: 12, statementTimeoutMs: 0, planAnew: true, logger });
  const readers = createPool(url, {
    max: 8,
    statementTimeoutMs: settings.graphql?.statementMs ?? readerTimeoutMs,
    applicationName: 'gianh readers',
    logger,
  });
  const watch = embedded && watchServer(embedded, settings.home);
  const close = async (): Promise<void> => {
    watch?.unwatch();
    for (const each of [readers, pool]) {
      // From here on connections are meant to end, some of them by the server's own stop.
      each.removeAllListeners('error').on('error', () => undefined);
      await each.end();
    }
    await embedded?.stop();
  };
  try {
    await assertServerVersion(pool);
    if (migrate) await prepare(url);
    const shared = running !== undefined && settings.databaseUrl === undefined;
    return { url, pool, readers, shared, failed: watch?.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}
