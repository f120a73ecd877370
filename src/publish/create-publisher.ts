import { GianhError, type Logger } from '#kernel';
import type { Pool, PoolClient } from '#store';
import { publishBatch, type PublishedBatch } from './publish-batch.js';
import type { PublishContext } from './publish-context.js';

export interface PublisherOptions {
  readonly pool: Pool;
  /** Read before every batch, so that a mended register holds from the next batch on. */
  readonly context: () => PublishContext;
  readonly batchRows: number;
  readonly idleMs: number;
  readonly logger: Logger;
  readonly onBatch?: (batch: PublishedBatch) => void;
}

/** The only writer of records, cells and snapshots. */
export interface Publisher {
  /** Publishes until the inbox is empty; answers how many rows it took. Shares a drain that is going on. */
  readonly drain: () => Promise<number>;
  /** Drains now and whenever rows wait, until `stop`. */
  readonly start: () => void;
  /** Ends after the batch at hand and gives the lock back. */
  readonly stop: () => Promise<void>;
}

/** Key of the session advisory lock that only one publisher holds. */
const publisherLock = 4_749_144;

/** Builds the publisher; the database lock is taken at the first drain and kept until `stop`. */
export function createPublisher({ pool, context, batchRows, idleMs, logger, onBatch }: PublisherOptions): Publisher {
  let holder: PoolClient | undefined;
  let draining: Promise<number> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  const lock = async (): Promise<PoolClient> => {
    if (holder) return holder;
    const client = await pool.connect();
    client.on('error', () => (holder = undefined));
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS got', [publisherLock]);
    if (rows[0]?.got === true) return (holder = client);
    client.release();
    throw new GianhError('GIANH_ALREADY_RUNNING', 'Another hub publishes into this database; stop it first.');
  };

  const drainAll = async (): Promise<number> => {
    let taken = 0;
    while (!stopping) {
      const batch = await publishBatch(await lock(), batchRows, context());
      if (batch.taken === 0) break;
      taken += batch.taken;
      onBatch?.(batch);
    }
    return taken;
  };

  const drain = (): Promise<number> => (draining ??= drainAll().finally(() => (draining = undefined)));

  const tick = (): void => {
    timer = setTimeout(() => {
      drain()
        .catch((error: unknown) => {
          logger.error({ error: String(error) }, 'publishing failed; the rows wait and are tried again');
          holder?.release(true);
          holder = undefined;
        })
        .finally(() => {
          if (!stopping) tick();
        });
    }, idleMs);
  };

  return {
    drain,
    start: tick,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await draining?.catch(() => undefined);
      await holder?.query('SELECT pg_advisory_unlock($1)', [publisherLock]).catch(() => undefined);
      holder?.release();
      holder = undefined;
    },
  };
}
