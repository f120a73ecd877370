import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GianhError } from '#kernel';
import { homeError } from './home-error.js';
import { processIdentity } from './process-identity.js';

/** The right to use a data home; `release` gives it back and may be called twice. */
export interface HomeLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly token: string;
}

/**
 * Makes this process the only hub on `home`, or refuses with GIANH_ALREADY_RUNNING naming the other one.
 *
 * The lock is a file with process number and start time, put in place by a hard link so that it is never seen half
 * written. The lock of a dead holder is taken over; of several that try at once exactly one wins.
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const path = join(home, 'hub.lock');
  const token = randomBytes(8).toString('hex');
  const draft = `${path}.${token}`;
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '', token });
  try {
    await writeFile(draft, mine, { mode: 0o600 });
    for (;;) {
      if (await linked(draft, path)) break;
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      refuseIfAlive(holder, home);
      if (await takeOver(holder, path, draft, home)) break;
      await sleep(20);
    }
  } catch (error) {
    throw homeError(home, error);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
  return {
    release: async () => {
      if ((await readHolder(path))?.token === token) await rm(path, { force: true });
    },
  };
}

/** Replaces the lock of a dead holder; a marker named after that very holder lets only one process do so. */
async function takeOver(dead: Holder, path: string, draft: string, home: string): Promise<boolean> {
  const marker = `${path}.after-${dead.token}`;
  if (!(await linked(draft, marker))) {
    const other = await readHolder(marker);
    if (other !== undefined && processIdentity(other.pid) !== other.identity) await rm(marker, { force: true });
    else if (other !== undefined) refuseIfAlive(other, home);
    return false;
  }
  try {
    if ((await readHolder(path))?.token !== dead.token) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(marker, { force: true });
  }
}

function refuseIfAlive(holder: Holder, home: string): void {
  if (processIdentity(holder.pid) !== holder.identity) return;
  throw new GianhError(
    'GIANH_ALREADY_RUNNING',
    `Another hub (process ${holder.pid}) uses ${home}: stop it first, or set GIANH_HOME to another folder.`,
    { pid: holder.pid },
  );
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The holder named in the file; undefined when there is no file; a damaged file counts as a dead holder. */
async function readHolder(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const value = JSON.parse(text) as Holder;
    if (Number.isInteger(value.pid) && typeof value.token === 'string') return value;
  } catch {
    // A power cut can leave an empty file behind.
  }
  return { pid: 0, identity: 'nobody', token: 'damaged' };
}
