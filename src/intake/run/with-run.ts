import { GianhError } from '#kernel';
import type { RunCause } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';

/** How a run ended, as its work sees it. */
export interface RunOutcome<Value> {
  readonly value: Value;
  /** Something came that is not whole, was refused or is held. */
  readonly incomplete?: boolean;
  readonly message?: string;
}

/** Number of the run; the run begins when it is first asked for, so that a look at an empty folder leaves no trace. */
export type RunNumber = () => Promise<number>;

/**
 * Runs `work` as the one run of its source; refuses with GIANH_RUN_IN_PROGRESS when another is going on.
 *
 * The run's end is written whatever happens; a fault of the source is named, one of the hub only logged.
 */
export async function withRun<Value>(
  deps: IntakeDeps,
  source: IntakeSource,
  cause: RunCause,
  work: (run: RunNumber) => Promise<RunOutcome<Value>>,
): Promise<Value> {
  const { pool, store, clock, logger } = deps;
  const unlock = await store.lockSource(pool, source.id);
  if (!unlock) {
    throw new GianhError('GIANH_RUN_IN_PROGRESS', `A run of ${source.name} is going on; wait for it to end.`, {
      source: source.name,
    });
  }
  let opened: Promise<number> | undefined;
  const run: RunNumber = () => (opened ??= store.openRun(pool, source.id, cause, clock.now()));
  try {
    await store.closeAbandonedRuns(pool, source.id, clock.now());
    const { value, incomplete, message } = await work(run);
    if (opened) {
      await store.closeRun(pool, await opened, { state: incomplete ? 'INCOMPLETE' : 'DONE', message }, clock.now());
    }
    return value;
  } catch (error) {
    const own = error instanceof GianhError && error.fault !== 'hub';
    const message = own ? error.message : 'The hub failed; see its log.';
    logger.error({ source: source.name, code: error instanceof GianhError ? error.code : undefined }, message);
    if (opened) {
      const id = await opened;
      await store.closeRun(pool, id, { state: 'FAILED', message }, clock.now()).catch(() => undefined);
    }
    throw error;
  } finally {
    await unlock();
  }
}
