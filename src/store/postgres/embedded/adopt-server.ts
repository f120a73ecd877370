import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#kernel';
import { withConnection } from '../with-connection.js';
import { serverUrl } from './connect-server.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { isServerOf, type PostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { stopServer } from './stop-server.js';

const PATIENCE_MS = 10_000;

export interface AdoptRequest {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly durable: boolean;
  readonly logger: Logger;
}

/**
 * Takes over the server that a killed hub has left running on `dataFolder`, or returns undefined with nothing running there.
 *
 * Adopted is only a server that answers, says that this is its folder, and is of the version and durability asked for;
 * any other live server of the folder is stopped. Sessions of the dead hub are ended, so that its locks are free.
 */
export async function adoptServer({
  dataFolder,
  binaries,
  durable,
  logger,
}: AdoptRequest): Promise<PostmasterFile | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await readPostmasterFile(dataFolder);
    if (found === undefined) return undefined;
    if (!(await isServerOf(dataFolder, found.pid))) {
      // Left by a crash. A zombie or a stranger with the same number would make the new server refuse to start; whether
      // children of the old one still hold its shared memory the new server checks by itself.
      await rm(join(dataFolder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.status === 'ready' && (await isSuitable(dataFolder, found.port, binaries.version, durable))) {
      logger.warn({ pid: found.pid }, 'an earlier hub was killed and left its PostgreSQL running: taken over');
      return found;
    }
    if (found.status === 'ready' || Date.now() > end) {
      logger.warn({ pid: found.pid }, 'an earlier hub left a PostgreSQL running that does not fit: stopping it');
      await stopServer(found.pid, dataFolder, binaries);
    } else await sleep(100);
  }
}

async function isSuitable(dataFolder: string, port: number, version: string, durable: boolean): Promise<boolean> {
  const folder = await realpath(dataFolder);
  try {
    return await withConnection(await serverUrl(dataFolder, port, 'postgres'), async (client) => {
      const { rows } = await client.query<{ folder: string; version: string; fsync: string }>(
        `SELECT current_setting('data_directory') AS folder, current_setting('server_version') AS version,
                current_setting('fsync') AS fsync`,
      );
      const found = rows[0];
      if (found === undefined || (await realpath(found.folder)) !== folder) return false;
      if (found.version.split(' ')[0] !== version || (found.fsync === 'on') !== durable) return false;
      await client.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
          WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      return true;
    });
  } catch {
    return false;
  }
}
