import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { GianhError, type Logger } from '#kernel';
import { adoptServer } from './adopt-server.js';
import { freePort } from './free-port.js';
import { diskFullError } from './home-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { readPostmasterFile } from './postmaster-file.js';
import { commandAs, type ServerAccount } from './server-account.js';
import { serverEnvironment } from './server-environment.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { serverArguments } from './server-settings.js';
import { onProcessExit } from './on-process-exit.js';
import { signalServer, stopServer } from './stop-server.js';

const RETRY_MS = 10_000;
/** Recovery after a crash reads the whole write-ahead log; as long as the server lives and says so it may take this long. */
const RECOVERY_MS = 600_000;
/** Passing reasons: somebody took the port first, or the last children of a killed server are not gone yet. */
const PASSING = /could not bind|Address already in use|is still in use|lock file .* already exists/;

export interface LaunchRequest {
  readonly home: string;
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly durable: boolean;
  readonly logger: Logger;
  readonly onSpawn?: () => void;
}

export interface LaunchedServer {
  readonly pid: number;
  readonly port: number;
  /** Not started here but taken over from a killed hub. */
  readonly adopted: boolean;
}

/**
 * Starts the server on a free port and returns when it takes connections.
 *
 * Passing obstacles are tried again for 10 s; anything else ends in GIANH_DISK_FULL or in GIANH_DATABASE_UNAVAILABLE
 * with the last lines of the server's log.
 */
export async function launchServer(request: LaunchRequest): Promise<LaunchedServer> {
  for (const end = Date.now() + RETRY_MS; ; await sleep(250)) {
    const log = openServerLog(request.home);
    try {
      const port = await freePort();
      const child = spawnServer(request, port, log.fd);
      request.onSpawn?.();
      const complaint = await becomesReady(child, request);
      if (complaint === undefined) return { pid: child.pid!, port, adopted: false };
      const lines = log.tail();
      if (!lines.some((line) => PASSING.test(line)) || Date.now() > end)
        throw launchError(request, complaint, lines, log);
    } finally {
      log.close();
    }
    // A hub killed within the first instants of its server leaves one that only now shows itself.
    const left = await adoptServer(request);
    if (left !== undefined) return { pid: left.pid, port: left.port, adopted: true };
  }
}

function spawnServer(
  { binaries, account, dataFolder, durable }: LaunchRequest,
  port: number,
  log: number,
): ChildProcess {
  const command = commandAs(account, binaries.postgres, serverArguments(dataFolder, { port, durable }));
  const child = spawn(command.file, command.args, {
    cwd: '/',
    env: serverEnvironment(),
    uid: command.uid,
    gid: command.gid,
    // A process group of its own: Ctrl-C in the terminal reaches the hub alone, which then stops the server in order.
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
}

/** Waits until the server is ready; answers what went wrong when it ends before that. */
async function becomesReady(
  child: ChildProcess,
  { dataFolder, binaries, logger }: LaunchRequest,
): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `the server ended (${signal ?? `exit code ${code}`})`));
  const forget = onProcessExit(() => child.pid && signalServer(child.pid, 'SIGINT', dataFolder, binaries));
  child.once('exit', forget);
  const begin = Date.now();
  for (let told = 0; Date.now() - begin < RECOVERY_MS; await sleep(15)) {
    if (ended !== undefined) return ended;
    const file = await readPostmasterFile(dataFolder);
    if (file?.pid === child.pid && file?.status === 'ready') {
      forget();
      return undefined;
    }
    const seconds = Math.floor((Date.now() - begin) / 1000);
    if (seconds >= told + 5) logger.info({ seconds: (told = seconds) }, 'PostgreSQL is recovering from a crash');
  }
  if (child.pid !== undefined) await stopServer(child.pid, dataFolder, binaries);
  return `the server was not ready after ${RECOVERY_MS / 1000} s`;
}

function launchError({ home }: LaunchRequest, complaint: string, lines: readonly string[], log: ServerLog): GianhError {
  if (lines.some((line) => /No space left on device|Disk quota exceeded/.test(line))) return diskFullError(home);
  return new GianhError(
    'GIANH_DATABASE_UNAVAILABLE',
    `PostgreSQL did not start: ${complaint}. The last lines of ${log.path}:\n${lines.join('\n')}\n` +
      'Mend what they name, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
