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
  /** Data folders that were loaded to their end between kills. */
  readonly rounds: number;
  readonly kills: readonly { readonly victim: Victim; readonly said: string }[];
}

/** How long an undisturbed start takes, and its load after that. */
interface Pace {
  readonly startMs: number;
  readonly loadMs: number;
}

/** Said when a load begins. */
const begun = /deliver their history/;

/** The share of a load that is thought to be left whatever has gone by: what was cut off is done again. */
const leastLeft = 0.2;

/** Most kills of one data folder before its load may come to its end. */
const mostInRound = 8;

/**
 * Kills a hub at random instants of its start and its load; each time the next start goes on. After a few kills a load
 * may come to its end: then records, cells and rejections must equal those of an undisturbed hub, and the cells the
 * records; a new data folder is begun. Throws with the first differences.
 */
export async function runKillDrill({ kills, tell = () => undefined, ...volume }: KillDrill): Promise<KillDrillReport> {
  const today = civilToday();
  const { state, pace: first } = await loadUndisturbed(volume);
  let pace = first;
  tell(`undisturbed: ${sizeOf(state)} lines; started in ${seconds(pace.startMs)}, loaded in ${seconds(pace.loadMs)}`);
  const done: KillDrillReport['kills'][number][] = [];
  let rounds = 0;
  while (done.length < kills) {
    const place = await createDrillHome(volume);
    try {
      const until = Math.min(kills, done.length + 1 + Math.floor(Math.random() * mostInRound));
      let loadedMs = 0;
      let hub = place.start();
      while (done.length < until) {
        const began = performance.now();
        if (await isReadyBefore(hub, randomInstant(hub, pace, loadedMs))) {
          // The machine is quicker than it was: later instants come earlier, so that they hit.
          pace = { ...pace, loadMs: pace.loadMs * 0.7 };
          break;
        }
        loadedMs += Math.max(performance.now() - began - pace.startMs, 0);
        const victim: Victim = Math.random() < 0.7 ? 'hub' : 'server and hub';
        await kill(victim, hub, place);
        const said = hub.output().trim().split('\n').at(-1)!.trim().slice(0, 100) || 'the start';
        done.push({ victim, said });
        tell(`kill ${done.length}: ${victim}, at "${said}"`);
        hub = place.start();
      }
      await hub.ready();
      if (civilToday() !== today) throw new Error('The drill went over midnight: run it again.');
      await assertSame(state, place);
      rounds += 1;
      tell(`round ${rounds}: the end state equals the undisturbed one`);
    } finally {
      await place.remove();
    }
  }
  return { lines: sizeOf(state), rounds, kills: done };
}

async function loadUndisturbed(volume: DrillVolume): Promise<{ state: EndState; pace: Pace }> {
  const place = await createDrillHome(volume);
  try {
    const began = performance.now();
    const hub = place.start();
    await hub.said(begun);
    const startMs = performance.now() - began;
    await hub.ready();
    const loadMs = performance.now() - began - startMs;
    return { state: await endStateOf(place.home), pace: { startMs, loadMs } };
  } finally {
    await place.remove();
  }
}

/** One kill in four falls into the start, the others into what is left of a load that has gone on for `loadedMs`. */
async function randomInstant(hub: RunningHub, { startMs, loadMs }: Pace, loadedMs: number): Promise<void> {
  if (Math.random() < 0.25) return sleep(Math.random() * startMs);
  await hub.said(begun);
  await sleep(Math.random() * Math.max(loadMs - loadedMs, loadMs * leastLeft));
}

/** Whether the hub becomes ready before that instant; it must not end by itself. */
async function isReadyBefore(hub: RunningHub, instant: Promise<void>): Promise<boolean> {
  const ready = hub.ready().then(() => true);
  ready.catch(() => undefined);
  instant.catch(() => undefined);
  return Promise.race([ready, instant.then(() => false)]);
}

async function kill(victim: Victim, hub: RunningHub, { home }: DrillHome): Promise<void> {
  const server = victim === 'hub' ? undefined : serverOf(home);
  if (server !== undefined) {
    process.kill(server, 'SIGKILL');
    await sleep(Math.random() * 300);
  }
  await hub.stop('SIGKILL');
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
