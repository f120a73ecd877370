import {
  cleanLanding,
  createSchedule,
  pullSource,
  recoverSource,
  refreshQuality,
  type Schedule,
  type ScheduledJob,
  sweepFolder,
} from '#intake';
import type { IntakeSource } from '#intake';
import { setTimeout } from 'node:timers/promises';
import type { Hub } from './hub.js';
import { thinHub } from './thin-hub.js';
import { verifyHub } from './verify-hub.js';

/** How long a stop waits for runs that are going on. */
const patienceMs = 10_000;

/** Sources that run by themselves. */
export interface RunningSources {
  /** What an earlier hub left in the middle is brought to its end; until then sources are busy. */
  readonly recovered: Promise<void>;
  /** Runs every source once, one after the other; a source that fails is logged and waits for its schedule. */
  readonly catchUp: () => Promise<void>;
  /** From now on sources run on their schedules. */
  readonly schedule: () => void;
  readonly stop: () => Promise<void>;
}

/** Goes on with what an earlier hub left in the middle; then runs of every source, until `stop`. */
export function runSources(hub: Hub): RunningSources {
  const { intake, settings, sources, logger } = hub;
  const abort = new AbortController();
  const { signal } = abort;
  let catchingUp: Promise<void> = Promise.resolve();
  const recoverAll = async (): Promise<void> => {
    const recovering = sources.map((source) =>
      recoverSource(intake, source).catch((error: unknown) =>
        logger.error({ source: source.name, error: String((error as Error).name) }, 'recovering a source failed'),
      ),
    );
    await Promise.all(recovering);
  };
  const recovered = recoverAll();
  const jobs: ScheduledJob[] = [
    ...sources.flatMap((source) =>
      source.schedule === undefined
        ? []
        : [{ name: `source ${source.name}`, cron: source.schedule, run: () => runOnce(hub, source, signal) }],
    ),
    { name: 'clean-up', cron: settings.schedule.cleanUp, run: () => cleanAll(hub) },
    { name: 'verify', cron: settings.schedule.verify, run: () => verifyHub(hub, {}) },
    { name: 'quality', cron: settings.schedule.quality, run: () => refreshQuality(intake) },
    { name: 'thin', cron: settings.schedule.thin, run: () => thinHub(hub) },
  ];
  let schedule: Schedule | undefined;
  const catchUp = async (): Promise<void> => {
    await recovered;
    for (const source of sources) {
      if (signal.aborted) return;
      await runOnce(hub, source, signal).catch((error: unknown) => {
        const { code } = error as { code?: string };
        // Its schedule has just begun a run: that one is as good.
        if (code !== 'GIANH_RUN_IN_PROGRESS') logger.error({ source: source.name, code }, 'a source failed at start');
      });
    }
  };
  return {
    recovered,
    schedule: () => {
      if (!signal.aborted) schedule ??= createSchedule(intake, jobs);
    },
    catchUp: () => (catchingUp = catchUp()),
    stop: async () => {
      // Runs end after the page or file at hand. A longer one is cut off: what it has landed is durable and the next
      // start goes on with it.
      abort.abort();
      const ended = Promise.allSettled([recovered, catchingUp, schedule?.stop()]);
      await Promise.race([ended, setTimeout(patienceMs, undefined, { ref: false })]);
    },
  };
}

async function runOnce({ intake }: Hub, source: IntakeSource, signal: AbortSignal): Promise<void> {
  if (source.pull) await pullSource(intake, source, { cause: 'SCHEDULE', signal });
  else if (source.folder !== undefined) await sweepFolder(intake, source, { cause: 'SCHEDULE', signal });
}

async function cleanAll({ intake, sources }: Hub): Promise<void> {
  await cleanLanding(intake, sources);
}
