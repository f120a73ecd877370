import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GianhError } from '#kernel';
import type { SimulatorLogin, SimulatorNews, SimulatorOrder, SimulatorTask } from './simulator-messages.js';

/** The stand-ins, running in a thread of their own. */
export interface Simulators {
  readonly ioc: SimulatorLogin;
  /** The one-stop system, asked about single dossiers. */
  readonly portal: SimulatorLogin;
  /** Lets them write the files of the folder sources, which takes a while; not waited for. */
  readonly write: () => void;
  /** Lets them push to the hub, and runs `take` for each folder source beside it; ends when all of it has ended. */
  readonly deliver: (options: {
    readonly oneStopUrl: string;
    readonly onProgress: (task: string, done: number, total: number) => void;
    readonly take: (source: FolderSource, written: Promise<void>) => Promise<void>;
  }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The sources whose stand-ins write files. */
export type FolderSource = 'his' | 'vnedu';

/** Starts the thread; answers when its operations centre can be pulled and its one-stop system asked. */
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
  const [pushed, his, vnedu, stopped] = [0, 1, 2, 3].map(() => Promise.withResolvers<void>()) as [
    Ends,
    Ends,
    Ends,
    Ends,
  ];
  news.on('delivered', ({ source }: { source: 'one-stop' | FolderSource }) => {
    ({ 'one-stop': pushed, his, vnedu })[source].resolve();
  });
  const logins = Promise.all([once(news, 'portal'), once(news, 'ioc')]);
  const [[portal], [ioc]] = (await Promise.race([logins, failure])) as [[SimulatorLogin], [SimulatorLogin]];
  const post = (task: SimulatorTask): void => worker.postMessage(task);

  return {
    ioc,
    portal,
    write: () => post({ type: 'write' }),
    deliver: async ({ oneStopUrl, onProgress, take }) => {
      news.on('progress', ({ task, done, total }) => onProgress(task, done, total));
      post({ type: 'push', oneStopUrl });
      const complete = Promise.all([pushed.promise, take('his', his.promise), take('vnedu', vnedu.promise)]);
      await Promise.race([complete, failure, stopped.promise]);
    },
    stop: async () => {
      stopped.resolve();
      await worker.terminate();
    },
  };
}

type Ends = PromiseWithResolvers<void>;
