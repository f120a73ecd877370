import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, type RunningHub, startRunningHub } from '../support/running-hub.js';

/** How much the simulators deliver in a drill. */
export interface DrillVolume {
  readonly volume: string;
  /** First day of history, YYYY-MM-DD. */
  readonly from: string;
}

/** A new data folder whose demo delivers exactly what that of every other drill folder of the same volume delivers. */
export interface DrillHome {
  readonly home: string;
  readonly start: () => RunningHub;
  /** Ends what still runs and removes the folder. */
  readonly remove: () => Promise<void>;
}

const secret = '5eed'.repeat(16);

/** Made below `parent`. */
export async function createDrillHome({ volume, from }: DrillVolume, parent = tmpdir()): Promise<DrillHome> {
  const home = await mkdtemp(join(parent, 'gianh-drill-'));
  await writeFile(join(home, 'demo-secret'), secret, { mode: 0o600 });
  const env = {
    GIANH_HASH_KEY: secret,
    GIANH_SIMULATORS_VOLUME: volume,
    GIANH_SIMULATORS_FROM: from,
    GIANH_SIMULATORS_DIRTY_ROWS: '0.03',
    GIANH_SIMULATORS_DUPLICATES: '0.03',
    GIANH_SIMULATORS_LATE_CORRECTIONS: '0.05',
  };
  const hubs: RunningHub[] = [];
  return {
    home,
    start: () => {
      const hub = startRunningHub(home, env);
      hubs.push(hub);
      return hub;
    },
    remove: async () => {
      await endLeftovers(home, ...hubs);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The day the hub calls today: a drill over midnight compares what cannot be compared. */
export const civilToday = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
