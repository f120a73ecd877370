import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GianhError } from '#kernel';
import { diskFullError, type EmbeddedPostgres } from '#store';

const lookMs = 500;

/** An eye on a server: `ended` rejects with what to do once its process is gone; `unwatch` before it is stopped. */
export interface ServerWatch {
  readonly ended: Promise<never>;
  readonly unwatch: () => void;
}

/** Looks after the embedded server of a data folder. */
export function watchServer({ isRunning }: Pick<EmbeddedPostgres, 'isRunning'>, home: string): ServerWatch {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // Whoever waits for it sees it; nobody need.
  ended.catch(() => undefined);
  const timer = setInterval(() => {
    if (isRunning()) return;
    clearInterval(timer);
    reject(endOf(home));
  }, lookMs);
  timer.unref();
  return { ended, unwatch: () => clearInterval(timer) };
}

/** Why it ended, by the lines it has logged since it was started. */
function endOf(home: string): GianhError {
  const path = join(home, 'log/postgres.log');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  const own = lines.slice(lines.findLastIndex((line) => line.includes('starting PostgreSQL')) + 1);
  if (own.some((line) => /No space left on device|Disk quota exceeded/.test(line))) return diskFullError(home);
  return new GianhError(
    'GIANH_DATABASE_UNAVAILABLE',
    `The database server of ${home} has ended by itself. Nothing accepted is lost: start the hub again. ` +
      `The server said last (${path}):\n${own.slice(-5).join('\n')}`,
  );
}
