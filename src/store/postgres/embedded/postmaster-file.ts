import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './process-identity.js';

/** What a server writes about itself into its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`, `standby`; empty while the file is being written. */
  readonly status: string;
}

/** Reads `postmaster.pid` of a data folder; undefined when there is none or it cannot be understood. */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/**
 * Whether the process of a `postmaster.pid` is a server of this very folder and not one that got its number later.
 *
 * A server's working directory is its data folder; where that cannot be seen the process counts as the server.
 */
export async function isServerOf(dataFolder: string, pid: number): Promise<boolean> {
  if (!isRunning(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(dataFolder));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
