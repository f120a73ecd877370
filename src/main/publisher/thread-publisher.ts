import type { Logger } from '#kernel';
import { createPublisher } from '#publish';
import { createPool, prepareDatabase } from '#store';
import { createFollowedContext } from './followed-context.js';
import type { PublisherNews, PublisherOrder, PublisherTask } from './publisher-messages.js';

/** The publisher as the thread obeys it: task after task; answers the rows a drain took, else 0. */
export type ThreadPublisher = (task: PublisherTask) => Promise<number>;

/** The publisher alone writes: one connection for its lock and batches, and a few to read books beside it. */
const connections = 4;

/** Makes it; `tell` carries what was published and lines of the log. */
export function createThreadPublisher(tell: (news: PublisherNews) => void): ThreadPublisher {
  const logger = tellingLogger(tell);
  const open = ({ url, batchRows, idleMs }: PublisherOrder) => {
    const pool = createPool(url, { max: connections, planAnew: true, applicationName: 'gianh publisher', logger });
    const { context, follow } = createFollowedContext(pool);
    const publisher = createPublisher({
      pool,
      context,
      batchRows,
      idleMs,
      logger,
      onBatch: (batch) => tell({ type: 'batch', batch }),
      onRecounted: (fact, done, total) => tell({ type: 'recounted', fact, done, total }),
    });
    const stop = async (): Promise<void> => {
      await publisher.stop();
      pool.removeAllListeners('error').on('error', () => undefined);
      await pool.end();
    };
    return { ...publisher, follow, stop };
  };
  let opened: ReturnType<typeof open> | undefined;

  return async (task) => {
    if (task.type === 'migrate') return (await prepareDatabase(task.url)).length;
    if (task.type === 'open') opened = open(task.order);
    else if (task.type === 'follow') opened?.follow(task.books);
    else if (task.type === 'drain') return (await opened?.drain()) ?? 0;
    else if (task.type === 'start') opened?.start();
    else await opened?.stop();
    return 0;
  };
}

/** The thread has no log of its own: two writers of one file would cut each other's lines. */
function tellingLogger(tell: (news: PublisherNews) => void): Logger {
  const line =
    (level: keyof Logger): Logger['info'] =>
    (fields, message) =>
      tell({ type: 'log', level, fields, message });
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}
