import { parentPort } from 'node:worker_threads';
import { packError } from './error-parcel.js';
import type { PublisherCall, PublisherNews } from './publisher-messages.js';
import { createThreadPublisher } from './thread-publisher.js';

// A thread of its own: whoever asks or delivers never waits for what a batch computes. It loads neither the schema nor
// the server: only what publishing needs.
const port = parentPort!;
const tell = (news: PublisherNews): void => port.postMessage(news);
const obey = createThreadPublisher(tell);

port.on('message', ({ id, task }: PublisherCall) => {
  obey(task).then(
    (rows) => tell({ type: 'done', id, rows }),
    (error: unknown) => tell({ type: 'refused', id, error: packError(error) }),
  );
});
