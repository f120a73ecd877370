import { join, resolve } from 'node:path';
import { serverUrl } from './connect-server.js';
import { isServerOf, readPostmasterFile } from './postmaster-file.js';

/**
 * Address of the database of a hub that is running on `home`, for commands beside it (`gianh status`, `gianh load`);
 * undefined when no server runs there or this user may not read its password.
 */
export async function runningPostgresUrl(home: string): Promise<string | undefined> {
  const dataFolder = join(resolve(home), 'postgres');
  const found = await readPostmasterFile(dataFolder);
  if (found?.status !== 'ready' || !(await isServerOf(dataFolder, found.pid))) return undefined;
  return serverUrl(dataFolder, found.port, 'gianh').catch(() => undefined);
}
