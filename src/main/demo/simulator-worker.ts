import { parentPort, workerData } from 'node:worker_threads';
import {
  createWorld,
  deliverHisFiles,
  deliverVneduFiles,
  pushOneStop,
  startIocSimulator,
  startOneStopSimulator,
} from '#simulators';
import { readSeeds } from '../read-seeds.js';
import { provinceAccounts } from './province-accounts.js';
import type { SimulatorNews, SimulatorOrder, SimulatorTask } from './simulator-messages.js';

// A thread of its own: the stand-ins must not take the hub's turns, and the hub must not know who sends.
const { home, secret, knobs, folders } = workerData as SimulatorOrder;
const tell = (news: SimulatorNews): void => parentPort!.postMessage(news);

const world = createWorld(readSeeds({ home }), { seed: knobs.seed, secret });
const ioc = await startIocSimulator(world, knobs);
const portal = await startOneStopSimulator(world, knobs, { secret });
tell({ type: 'portal', url: portal.url, username: portal.username, password: portal.password });
tell({ type: 'ioc', url: ioc.url, username: ioc.username, password: ioc.password });

async function work(task: SimulatorTask): Promise<void> {
  if (task.type === 'push') {
    await pushOneStop(world, knobs, {
      url: task.oneStopUrl,
      provinceAccounts: provinceAccounts(secret),
      progress: (done, total) => tell({ type: 'progress', task: 'one-stop: dossiers pushed', done, total }),
    });
    return tell({ type: 'delivered', source: 'one-stop' });
  }
  const deliver = { his: deliverHisFiles, vnedu: deliverVneduFiles };
  // Side by side, as hospitals and schools deliver.
  await Promise.all(
    (['his', 'vnedu'] as const).map(async (source) => {
      await deliver[source]({ world, knobs, root: folders[source] });
      tell({ type: 'delivered', source });
    }),
  );
}

parentPort!.on('message', (task: SimulatorTask) => {
  work(task).catch((error: unknown) => tell({ type: 'failed', message: String(error) }));
});
