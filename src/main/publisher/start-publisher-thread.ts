import { Worker } from 'node:worker_threads';
import { GianhError } from '#kernel';
import type { HubPublisherParts, OpenHubPublisher } from './hub-publisher.js';
import { unpackError } from './error-parcel.js';
import type { PublisherCall, PublisherNews, PublisherTask } from './publisher-messages.js';

/** The publisher's thread, which loads while the database is being made. */
export interface PublisherThread {
  /** Brings a database to this hub's schema there, so that this thread goes on with other things. */
  readonly migrate: (url: string) => Promise<number>;
  readonly open: OpenHubPublisher;
  /** Rejects when the thread has ended by itself. */
  readonly failed: Promise<never>;
  /** Ends the thread, whatever it does; a publisher that is open is stopped first by whoever opened it. */
  readonly end: () => Promise<void>;
}

const compiled = new URL('./publisher-worker.js', import.meta.url);

/** Starts the thread; tests hand in another `entry`, which runs the sources as they are. */
export function startPublisherThread(entry: URL = compiled): PublisherThread {
  // Much is made and soon forgotten: a larger nursery keeps the collector out of the way.
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  const waiting = new Map<number, PromiseWithResolvers<number>>();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  let last = 0;
  let heard: HubPublisherParts | undefined;
  let end: GianhError | undefined;
  let ending = false;

  const die = (why: string): void => {
    if (end) return;
    end = new GianhError(
      'GIANH_INTERNAL',
      `The publisher's thread has ended by itself (${why}). Nothing accepted is lost: start the hub again.`,
    );
    for (const { reject: refuse } of waiting.values()) refuse(end);
    waiting.clear();
    if (!ending) reject(end);
  };
  worker.on('error', (error: unknown) => die(error instanceof Error ? error.name : 'an error'));
  worker.on('exit', (code) => die(`exit code ${code}`));

  const answered = (id: number): PromiseWithResolvers<number> | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  worker.on('message', (news: PublisherNews) => {
    if (news.type === 'done') answered(news.id)?.resolve(news.rows);
    else if (news.type === 'refused') answered(news.id)?.reject(unpackError(news.error));
    else if (news.type === 'batch') heard?.onBatch?.(news.batch);
    else if (news.type === 'recounted') heard?.onRecounted?.(news.fact, news.done, news.total);
    else heard?.logger[news.level](news.fields, news.message);
  });

  const call = (task: PublisherTask): Promise<number> => {
    if (end) return Promise.reject(end);
    const answer = Promise.withResolvers<number>();
    waiting.set((last += 1), answer);
    worker.postMessage({ id: last, task } satisfies PublisherCall);
    return answer.promise;
  };
  /** What fails of it shows at the next thing asked. */
  const send = (task: PublisherTask): void => void call(task).catch(() => undefined);

  return {
    migrate: (url) => call({ type: 'migrate', url }),
    open: (parts) => {
      heard = parts;
      send({ type: 'open', order: { url: parts.database.url, ...parts.settings.publish } });
      return {
        drain: () => call({ type: 'drain' }),
        start: () => send({ type: 'start' }),
        // A thread that is gone has stopped: its connection closed, which gave the lock back.
        stop: () => call({ type: 'stop' }).then(ignore, ignore),
        follow: async ({ books }, loading) => void (await call({ type: 'follow', books: { ...books, loading } })),
      };
    },
    failed,
    end: async () => {
      ending = true;
      await worker.terminate();
    },
  };
}

const ignore = (): void => undefined;
