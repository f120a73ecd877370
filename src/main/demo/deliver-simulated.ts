import { join } from 'node:path';
import type { Settings } from '#config';
import type { Clock } from '#kernel';
import { createWorld, deliverHisFiles, deliverVneduFiles, type OneStopPushReport, pushOneStop } from '#simulators';
import { readSeeds } from '../read-seeds.js';
import { demoKnobs } from './demo-knobs.js';
import { demoSecret } from './demo-secret.js';
import { provinceAccounts } from './province-accounts.js';

/** What the stand-ins delivered. */
export interface SimulatedDelivery {
  readonly oneStop: OneStopPushReport;
  readonly his: { readonly files: number; readonly encounters: number };
  readonly vnedu: { readonly files: number; readonly enrolments: number };
}

/** Lets the stand-ins deliver once: files below the data folder, dossiers pushed to the hub at `url`. */
export async function deliverSimulated(
  settings: Settings,
  clock: Clock,
  url: string,
  tell: (task: string, done: number, total: number) => void,
): Promise<SimulatedDelivery> {
  const { home } = settings;
  const secret = demoSecret(home);
  const knobs = demoKnobs(settings, clock);
  const world = createWorld(readSeeds(settings), { seed: knobs.seed, secret });
  let files = 0;
  const onFile = (): void => tell('files written', (files += 1), files);
  const his = await deliverHisFiles({ world, knobs, root: join(home, 'deliveries/his'), onFile });
  const vnedu = await deliverVneduFiles({ world, knobs, root: join(home, 'deliveries/vnedu'), onFile });
  const oneStop = await pushOneStop(world, knobs, {
    url: `${url}/sources/one-stop`,
    provinceAccounts: provinceAccounts(secret),
    progress: (done, total) => tell('one-stop: dossiers pushed', done, total),
  });
  return { oneStop, his, vnedu };
}
