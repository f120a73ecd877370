import { parentPort, workerData } from 'node:worker_threads';
import { createWorld, deliverHisFiles, deliverVneduFiles, pushOneStop, startIocSimulator } from '#simulators';
import { readSeeds } from '../read-seeds.js';
import { provinceAccounts } from './province-accounts.js';
import type { DeliverNow, SimulatorNews, SimulatorOrder } from './simulator-messages.js';

// A thread of its own: the stand-ins must not take the hub's turns, and the hub must not know who sends.
const { home, secret, knobs, folders } = workerData as SimulatorOrder;
const tell = (news: SimulatorNews): void => parentPort!.postMessage(news);

const world = createWorld(readSeeds({ home }), { seed: knobs.seed, secret });
const ioc = await startIocSimulator(world, knobs);
tell({ type: 'ioc', url: ioc.url, username: ioc.username, password: ioc.password });

async function deliver({ oneStopUrl }: DeliverNow): Promise<void> {
  await deliverHisFiles({ world, knobs, root: folders.his });
  tell({ type: 'delivered', source: 'his' });
  await deliverVneduFiles({ world, knobs, root: folders.vnedu });
  tell({ type: 'delivered', source: 'vnedu' });
  await pushOneStop(world, knobs, {
    url: oneStopUrl,
    provinceAccounts: provinceAccounts(secret),
    progress: (done, total) => tell({ type: 'progress', task: 'one-stop: dossiers pushed', done, total }),
  });
  tell({ type: 'delivered', source: 'one-stop' });
}

parentPort!.on('message', (message: DeliverNow) => {
  deliver(message).catch((error: unknown) => tell({ type: 'failed', message: String(error) }));
});
