// The publisher's thread over the sources as they stand, and to be killed by a word on the channel `end the publisher`.
import '../../support/typescript-hooks.js';
import { BroadcastChannel } from 'node:worker_threads';

const channel = new BroadcastChannel('end the publisher');
channel.onmessage = () => process.exit(7);
channel.unref();
await import('../../../src/main/publisher/publisher-worker.ts');
