import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.js';
import type { PostgresBinaries } from './postgres-binaries.js';

const FAST_MS = 20_000;
const IMMEDIATE_MS = 5_000;

/**
 * Ends a server and returns when its process is gone: fast shutdown (sessions are rolled back, everything is written),
 * after 20 s an immediate one (the next start recovers), 5 s later SIGKILL. A process that is gone already is fine.
 */
export async function stopServer(pid: number, dataFolder: string, binaries: PostgresBinaries): Promise<void> {
  const identity = processIdentity(pid);
  const gone = (): boolean => identity === undefined || processIdentity(pid) !== identity;
  for (const [signal, patienceMs] of [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
    ['SIGKILL', IMMEDIATE_MS],
  ] as const) {
    if (gone()) return;
    signalServer(pid, signal, dataFolder, binaries);
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(15)) if (gone()) return;
  }
}

/** Asks a server to stop; Windows knows no such signals, there the server's own control program does it. */
export function signalServer(
  pid: number,
  signal: NodeJS.Signals,
  dataFolder: string,
  binaries: PostgresBinaries,
): void {
  try {
    if (process.platform === 'win32' && signal !== 'SIGKILL') {
      const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
      spawnSync(binaries.postgres.replace(/postgres(\.exe)$/, 'pg_ctl$1'), [
        'stop',
        '-W',
        '-m',
        mode,
        '-D',
        dataFolder,
      ]);
    } else process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
