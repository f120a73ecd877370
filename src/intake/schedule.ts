import { Cron } from 'croner';
import { GianhError } from '#kernel';
import type { IntakeDeps } from './intake-deps.js';

const timezone = 'Asia/Ho_Chi_Minh';

/** Something that is done by itself, on a cron line of five fields in Asia/Ho_Chi_Minh. */
export interface ScheduledJob {
  readonly name: string;
  readonly cron: string;
  readonly run: () => Promise<unknown>;
}

/** Jobs that run by themselves until they are stopped. */
export interface Schedule {
  /** When each job runs next, by name. */
  readonly next: () => Readonly<Record<string, Date | undefined>>;
  /** Starts no more jobs and waits for those that are going on. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs each job on its cron line; a job that is still going on when its time comes again is not started twice, one that
 * fails is logged and runs again at its next time (docs/decisions/0004-schedule.md).
 */
export function createSchedule({ logger }: Pick<IntakeDeps, 'logger'>, jobs: readonly ScheduledJob[]): Schedule {
  const going = new Set<Promise<unknown>>();
  const crons = jobs.map(({ name, cron, run }) => {
    const once = async (): Promise<void> => {
      const work = run()
        .catch((error: unknown) => {
          const code = error instanceof GianhError ? error.code : undefined;
          // Somebody runs the same source by hand: nothing is lost, the next time comes.
          if (code === 'GIANH_RUN_IN_PROGRESS') logger.debug({ job: name }, 'a run is going on');
          else logger.error({ job: name, code }, 'a scheduled job failed; it runs again at its next time');
        })
        .finally(() => going.delete(work));
      going.add(work);
      await work;
    };
    return { name, cron: new Cron(cron, { timezone, protect: true, mode: '5-part' }, once) };
  });
  return {
    next: () => Object.fromEntries(crons.map(({ name, cron }) => [name, cron.nextRun() ?? undefined])),
    stop: async () => {
      for (const { cron } of crons) cron.stop();
      await Promise.allSettled(going);
    },
  };
}

/** The last `count` moments of a cron line up to `now`, newest first, as instants. */
export function dueMoments(cron: string, now: Date, count: number): readonly string[] {
  // A moment that is now has come: the line is asked from the next second on.
  return lineOf(cron)
    .previousRuns(count, new Date(now.getTime() + 1_000))
    .map(instantOf);
}

/** The first `count` moments of a cron line after `at`, as instants. */
export const dueMomentsAfter = (cron: string, at: Date, count: number): readonly string[] =>
  lineOf(cron).nextRuns(count, at).map(instantOf);

const lineOf = (cron: string): Cron => new Cron(cron, { timezone, paused: true, mode: '5-part' });

const instantOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
