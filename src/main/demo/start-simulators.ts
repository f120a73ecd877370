import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GianhError } from '#kernel';
import type { SimulatorNews, SimulatorOrder } from './simulator-messages.js';

/** The stand-ins, running in a thread of their own. */
export interface Simulators {
  readonly ioc: { readonly url: string; readonly username: string; readonly password: string };
  /** Lets them deliver once; ends when the last has delivered, after `onDelivered` of each has ended. */
  readonly deliver: (options: {
    readonly oneStopUrl: string;
    readonly onProgress: (task: string, done: number, total: number) => void;
    readonly onDelivered: (source: 'one-stop' | 'his' | 'vnedu') => Promise<void>;
  }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const all = 3;

/** Starts the thread; answers when its operations centre can be pulled. */
export async function startSimulators(order: SimulatorOrder): Promise<Simulators> {
  const worker = new Worker(new URL('./simulator-worker.js', import.meta.url), {
    workerData: order,
    // Much is made and soon forgotten: a larger nursery keeps the collector out of the way.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const news = new EventEmitter();
  worker.on('message', (message: SimulatorNews) => news.emit(message.type, message));
  worker.on('error', (error) => news.emit('failed', { type: 'failed', message: String(error) }));
  const failure = new Promise<never>((_resolve, reject) => {
    news.on('failed', ({ message }: { message: string }) =>
      reject(new GianhError('GIANH_SOURCE_UNAVAILABLE', `The simulators stopped: ${message}`)),
    );
  });
  failure.catch(() => undefined);
  const stopped = Promise.withResolvers<void>();
  const [ioc] = (await Promise.race([once(news, 'ioc'), failure])) as [Simulators['ioc']];

  return {
    ioc,
    deliver: async ({ oneStopUrl, onProgress, onDelivered }) => {
      news.on('progress', ({ task, done, total }) => onProgress(task, done, total));
      const complete = new Promise<void>((resolve, reject) => {
        let left = all;
        news.on('delivered', ({ source }) => {
          onDelivered(source).then(() => {
            left -= 1;
            if (left === 0) resolve();
          }, reject);
        });
      });
      worker.postMessage({ type: 'deliver', oneStopUrl });
      await Promise.race([complete, failure, stopped.promise]);
    },
    stop: async () => {
      stopped.resolve();
      await worker.terminate();
    },
  };
}
