import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Logger, silentLogger } from '#kernel';
import { adoptServer } from './adopt-server.js';
import { chooseAccount } from './choose-account.js';
import { ensureDatabase, serverUrl } from './connect-server.js';
import { assertDataVersion, giveTo, inspectDataFolder } from './data-folder.js';
import { diskFullError, homeError } from './home-error.js';
import { lockHome } from './home-lock.js';
import { initDataFolder } from './init-data-folder.js';
import { type LaunchedServer, launchServer } from './launch-server.js';
import { onProcessExit } from './on-process-exit.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { repairBinaries } from './repair-binaries.js';
import { processIdentity } from './process-identity.js';
import type { AccountKind } from './server-account.js';
import { signalServer, stopServer } from './stop-server.js';

const DATABASE = 'gianh';

export interface EmbeddedPostgresOptions {
  /** GIANH_HOME; made when it is not there. The data lie in `<home>/postgres`, the server's log in `<home>/log`. */
  readonly home: string;
  readonly logger?: Logger;
  /** False only for tests: faster, and commits may be lost with the machine. Default true. */
  readonly durable?: boolean;
  /**
   * Told when a program of the server's is at work, more than once: until then every step needs a turn of this thread,
   * from then on whoever has much to compute may do it meanwhile.
   */
  readonly onSpawn?: () => void;
  /**
   * Waited for between the server's start and the first connection to it, whose time limit a thread that computes does
   * not keep; when it rejects, the server is stopped again.
   */
  readonly beforeConnecting?: Promise<void>;
  /** For tests: only these ways of giving the server an identity. */
  readonly accounts?: readonly AccountKind[];
}

export interface EmbeddedPostgres {
  /** Address of the hub's database, password included: not for logs. */
  readonly url: string;
  readonly port: number;
  /** Process number of the server. */
  readonly pid: number;
  /** True when the server was left behind by a killed hub and taken over. */
  readonly adopted: boolean;
  /** False once the server has ended, by itself or not. */
  isRunning(): boolean;
  /** Shuts the server down and gives the home back; all calls share one shutdown. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the hub on `home`, or takes over the one that a killed hub has left running there.
 *
 * Throws GIANH_ALREADY_RUNNING, GIANH_HOME_UNUSABLE, GIANH_DATA_VERSION, GIANH_DISK_FULL or GIANH_DATABASE_UNAVAILABLE, each
 * with what to do. Works as an ordinary user and as root (docs/decisions/0002-embedded-postgresql.md).
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  await mkdir(home, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw homeError(home, error);
  });
  const lock = await lockHome(home);
  try {
    const binaries = await repairBinaries(findPostgresBinaries(), home);
    const dataFolder = join(home, 'postgres');
    const server = await runServer({ ...options, home }, binaries, dataFolder);
    options.onSpawn?.();
    return await handleOf(server, dataFolder, binaries, options.beforeConnecting, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function runServer(
  { home, accounts, logger = silentLogger, durable = true, onSpawn = () => undefined }: EmbeddedPostgresOptions,
  binaries: PostgresBinaries,
  dataFolder: string,
): Promise<LaunchedServer> {
  const found = inspectDataFolder(dataFolder);
  if (found !== undefined) {
    assertDataVersion(dataFolder, found.major, binaries.major);
    const left = await adoptServer({ dataFolder, binaries, durable, logger });
    if (left !== undefined) return { pid: left.pid, port: left.port, adopted: true };
  }
  const account = chooseAccount({ home, binaries, owner: found, kinds: accounts });
  if (found === undefined) await initDataFolder({ home, dataFolder, binaries, account, durable, onSpawn });
  else giveTo(dataFolder, account);
  return launchServer({ home, dataFolder, binaries, account, durable, logger, onSpawn });
}

async function handleOf(
  { pid, port, adopted }: LaunchedServer,
  dataFolder: string,
  binaries: PostgresBinaries,
  beforeConnecting: Promise<void> | undefined,
  release: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const identity = processIdentity(pid);
  const isRunning = (): boolean => identity !== undefined && processIdentity(pid) === identity;
  // An uncaught fault that ends the hub without stop() must not leave the server behind.
  const forget = onProcessExit(() => signalServer(pid, 'SIGINT', dataFolder, binaries));
  const shutDown = async (): Promise<void> => {
    await stopServer(pid, dataFolder, binaries);
    forget();
    await release();
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= shutDown());
  try {
    await beforeConnecting;
    await ensureDatabase(dataFolder, port, DATABASE);
    return { url: await serverUrl(dataFolder, port, DATABASE), port, pid, adopted, isRunning, stop };
  } catch (error) {
    await stop();
    throw isDiskFull(error) ? diskFullError(dataFolder, error) : error;
  }
}

/** PostgreSQL's own code for a disk that is full. */
const isDiskFull = (error: unknown): boolean => (error as { code?: unknown }).code === '53100';
