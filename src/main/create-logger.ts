import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Settings } from '#config';
import type { Logger } from '#kernel';
import { homeError } from '#store';

/**
 * The hub's log: JSON lines in `home/log/hub.log`, and warnings and worse on standard error as well.
 *
 * Errors are written by type, code and place, never by their whole text: a database message may quote a row. Throws
 * GIANH_HOME_UNUSABLE or GIANH_DISK_FULL when the log cannot be opened: it is the first file of a start.
 */
export function createLogger({ home, logLevel }: Pick<Settings, 'home' | 'logLevel'>): Logger {
  const folder = join(home, 'log');
  const file = openLog(home, folder);
  return pino(
    { level: logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream([
      { level: logLevel === 'silent' ? 'fatal' : logLevel, stream: file },
      { level: 'warn', stream: pino.destination({ dest: 2, sync: true }) },
    ]),
  );
}

function openLog(home: string, folder: string): ReturnType<typeof pino.destination> {
  try {
    mkdirSync(folder, { recursive: true });
    const file = pino.destination({ dest: join(folder, 'hub.log'), sync: true, append: true, maxLength: 1024 * 1024 });
    // A line that finds the disk full waits for the next one, or is dropped: a log must not end the hub.
    return file.on('error', () => undefined);
  } catch (error) {
    throw homeError(home, error);
  }
}
