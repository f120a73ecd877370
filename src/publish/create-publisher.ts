import { GianhError, type Logger } from '#kernel';
import type { Pool, PoolClient } from '#store';
import { bringCellsUpToDate } from './bring-cells-up-to-date.js';
import { publishBatch, type PublishedBatch } from './publish-batch.js';
import type { PublishContext } from './publish-context.js';

export interface PublisherOptions {
  readonly pool: Pool;
  /** Read before every batch, so that a mended register holds from the next batch on; cells follow it first. */
  readonly context: () => PublishContext | Promise<PublishContext>;
  readonly batchRows: number;
  readonly idleMs: number;
  readonly logger: Logger;
  readonly onBatch?: (batch: PublishedBatch) => void;
  /** A fact's cells have been counted anew because definitions changed: so many of so many facts. */
  readonly onRecounted?: (fact: string, done: number, total: number) => void;
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
export function createPublisher(options: PublisherOptions): Publisher {
  const { pool, context, batchRows, idleMs, logger, onBatch, onRecounted } = options;
  let holder: PoolClient | undefined;
  let draining: Promise<number> | undefined;
  let asked: 'PATIENTLY' | 'WHOLLY' | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  /** What the cells were last made to follow. */
  let followed: PublishContext | undefined;

  const lock = async (): Promise<PoolClient> => {
    if (holder) return holder;
    const client = await pool.connect();
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS got', [publisherLock]);
    if (rows[0]?.got !== true) {
      client.release();
      throw new GianhError('GIANH_ALREADY_RUNNING', 'Another hub publishes into this database; stop it first.');
    }
    // A connection that breaks has lost the lock: it is thrown away, and the next drain takes the lock anew.
    client.on('error', () => {
      if (holder !== client) return;
      holder = undefined;
      client.release(true);
    });
    return (holder = client);
  };

  /** Batch after batch; `patiently` leaves a short one to the next tick, so that rows on their way fill it. */
  const drainAll = async (patiently: boolean): Promise<number> => {
    let taken = 0;
    while (!stopping) {
      const now = await context();
      if (now !== followed) await bringCellsUpToDate(await lock(), now, logger, onRecounted);
      followed = now;
      const batch = await publishBatch(await lock(), batchRows, now);
      taken += batch.taken;
      if (batch.taken > 0) onBatch?.(batch);
      if (batch.taken === 0 || (patiently && batch.taken < batchRows)) break;
    }
    return taken;
  };

  /** Rows may arrive while a drain takes its last, empty look: whoever asks meanwhile is given another look. */
  const drainWhileAsked = async (): Promise<number> => {
    let taken = 0;
    try {
      while (asked && !stopping) {
        const patiently = asked === 'PATIENTLY';
        asked = undefined;
        taken += await drainAll(patiently);
      }
      return taken;
    } finally {
      draining = undefined;
    }
  };

  const ask = (how: 'PATIENTLY' | 'WHOLLY'): Promise<number> => {
    if (asked !== 'WHOLLY') asked = how;
    return (draining ??= drainWhileAsked());
  };

  const tick = (): void => {
    timer = setTimeout(() => {
      ask('PATIENTLY')
        .catch((error: unknown) => {
          logger.error({ error: String(error) }, 'publishing failed; the rows wait and are tried again');
          const broken = holder;
          holder = undefined;
          broken?.release(true);
        })
        .finally(() => {
          if (!stopping) tick();
        });
    }, idleMs);
  };

  return {
    drain: () => ask('WHOLLY'),
    start: tick,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await draining?.catch(() => undefined);
      const held = holder;
      holder = undefined;
      if (!held) return;
      const unlocked = await held.query('SELECT pg_advisory_unlock($1)', [publisherLock]).catch(() => undefined);
      held.removeAllListeners('error');
      held.release(unlocked === undefined);
    },
  };
}
