import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningHub, runGianh, serverOf } from '../support/running-hub.js';
import { civilToday, createDrillHome, type DrillHome, type DrillVolume } from './drill-home.js';
import { differences, type EndState, endStateOf, sizeOf } from './end-state.js';

export interface KillDrill extends DrillVolume {
  /** How many times something is killed. */
  readonly kills: number;
  readonly tell?: (line: string) => void;
}

/** What a kill hit: the hub alone, or its PostgreSQL and then the hub. */
export type Victim = 'hub' | 'server and hub';

export interface KillDrillReport {
  /** Lines of the undisturbed end state: records, cells, rejections. */
  readonly lines: number;
  /** From the start of the process to ready, undisturbed. */
  readonly undisturbedMs: number;
  /** Data folders that were loaded to their end between kills. */
  readonly rounds: number;
  readonly kills: readonly { readonly victim: Victim; readonly afterMs: number; readonly said: string }[];
}

/**
 * Kills a loading hub at random instants of its start and load until it has been killed often enough; each time the next
 * start goes on. Whenever a load comes to its end, the end state must equal that of an undisturbed hub, and the cells the
 * records; then a new data folder is begun. Throws with the first differences.
 */
export async function runKillDrill({ kills, tell = () => undefined, ...volume }: KillDrill): Promise<KillDrillReport> {
  const today = civilToday();
  const { state, undisturbedMs } = await loadUndisturbed(volume);
  tell(`undisturbed: ${sizeOf(state)} lines in ${seconds(undisturbedMs)}`);
  const done: KillDrillReport['kills'][number][] = [];
  let rounds = 0;
  // A machine that is busy for a while must not let later loads come to their end before the kill.
  let longestMs = undisturbedMs * 0.9;
  while (done.length < kills) {
    const place = await createDrillHome(volume);
    const before = done.length;
    try {
      for (let hub = place.start(); ; hub = place.start()) {
        const afterMs = done.length < kills ? Math.random() * longestMs : Number.POSITIVE_INFINITY;
        const began = performance.now();
        if (await isReadyWithin(hub, afterMs)) {
          if (done.length === before) longestMs = Math.min(longestMs, performance.now() - began);
          break;
        }
        const victim: Victim = Math.random() < 0.7 ? 'hub' : 'server and hub';
        await kill(victim, hub, place);
        const said = hub.output().trim().split('\n').at(-1)!.trim();
        done.push({ victim, afterMs, said });
        tell(`kill ${done.length}: ${victim} after ${seconds(afterMs)}, at "${said}"`);
      }
      if (civilToday() !== today) throw new Error('The drill went over midnight: run it again.');
      await assertSame(state, place);
      rounds += 1;
      tell(`round ${rounds}: the end state equals the undisturbed one`);
    } finally {
      await place.remove();
    }
  }
  return { lines: sizeOf(state), undisturbedMs, rounds, kills: done };
}

async function loadUndisturbed(volume: DrillVolume): Promise<{ state: EndState; undisturbedMs: number }> {
  const place = await createDrillHome(volume);
  try {
    const began = performance.now();
    const hub = place.start();
    await hub.ready();
    const undisturbedMs = performance.now() - began;
    return { state: await endStateOf(place.home), undisturbedMs };
  } finally {
    await place.remove();
  }
}

async function kill(victim: Victim, hub: RunningHub, { home }: DrillHome): Promise<void> {
  const server = victim === 'hub' ? undefined : serverOf(home);
  if (server !== undefined) {
    process.kill(server, 'SIGKILL');
    await sleep(Math.random() * 300);
  }
  await hub.stop('SIGKILL');
}

/** Whether the hub becomes ready before that; it must not end by itself. */
async function isReadyWithin(hub: RunningHub, ms: number): Promise<boolean> {
  const ready = hub.ready().then(() => true);
  if (ms === Number.POSITIVE_INFINITY) return ready;
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([ready, late]);
  } finally {
    timer.abort();
    ready.catch(() => undefined);
  }
}

async function assertSame(expected: EndState, { home }: DrillHome): Promise<void> {
  const found = differences(expected, await endStateOf(home));
  if (found.length > 0) {
    const first = found.slice(0, 20).map((line) => line.slice(0, 400));
    throw new Error(`${found.length} differences:\n${first.join('\n')}`);
  }
  const verified = await runGianh(['verify'], home);
  if (verified.code !== 0) throw new Error(`cells drift: ${verified.stdout}${verified.stderr}`);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
