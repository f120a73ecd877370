import { lchownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GianhError } from '#kernel';
import { homeError } from './home-error.js';
import type { ServerAccount } from './server-account.js';

/** The name of the server's only role; its password lies in the data folder. */
export const ROLE = 'gianh';

export const passwordPath = (dataFolder: string): string => join(dataFolder, 'gianh.password');

/** Owner and major version of the data folder, or undefined when there is none yet. */
export function inspectDataFolder(dataFolder: string): { uid: number; gid: number; major: string } | undefined {
  try {
    const entry = lstatSync(dataFolder, { throwIfNoEntry: false });
    if (entry === undefined) return undefined;
    if (entry.isDirectory() && readdirSync(dataFolder).length === 0) return undefined;
    const major = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
    return { uid: entry.uid, gid: entry.gid, major };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw homeError(dataFolder, error);
    throw new GianhError(
      'GIANH_HOME_UNUSABLE',
      `${dataFolder} is not a data folder of PostgreSQL (it has no PG_VERSION): move it away, or set GIANH_HOME to another folder.`,
      {},
      { cause: error },
    );
  }
}

/** Refuses a data folder of another major version with GIANH_DATA_VERSION. */
export function assertDataVersion(dataFolder: string, found: string, wanted: string): void {
  if (found === wanted) return;
  throw new GianhError(
    'GIANH_DATA_VERSION',
    `${dataFolder} was made by PostgreSQL ${found}, this hub brings PostgreSQL ${wanted}: start the hub version that made it, ` +
      'or move the folder away (or set GIANH_HOME to another one) and load again.',
    { found, wanted },
  );
}

/** Gives every file of a folder to the account; the folder itself last, so that a broken-off change is seen and repeated. */
export function giveTo(folder: string, { uid, gid }: Pick<ServerAccount, 'uid' | 'gid'>): void {
  if (process.getuid?.() !== 0 || lstatSync(folder).uid === uid) return;
  if (lstatSync(folder).isDirectory()) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      lchownSync(join(folder, name), uid, gid);
  }
  lchownSync(folder, uid, gid);
}

/** The role's password. */
export async function readPassword(dataFolder: string): Promise<string> {
  try {
    return (await readFile(passwordPath(dataFolder), 'utf8')).trim();
  } catch (error) {
    throw homeError(passwordPath(dataFolder), error);
  }
}

/** Removes what a start that was killed during initdb has left in `home`. */
export async function removeUnfinished(home: string, prefix: string): Promise<void> {
  for (const name of readdirSync(home)) {
    // An initdb that outlived its hub may still be writing there; it fails by itself then, and the rest goes next time.
    if (name.startsWith(prefix))
      await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}
