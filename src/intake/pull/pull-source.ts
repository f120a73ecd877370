import { GianhError } from '#kernel';
import type { RunCause } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { closeInterrupted } from '../run/close-interrupted.js';
import { withRun } from '../run/with-run.js';
import { createPullLedger } from './pull-ledger.js';
import { takePage } from './take-page.js';

export interface PullOptions {
  /** From the beginning, whatever was pulled before. */
  readonly full?: boolean;
  readonly cause?: RunCause;
  /** Stops between two pages. */
  readonly signal?: AbortSignal;
  /** Called after each page is committed. */
  readonly onPage?: (soFar: { readonly pages: number; readonly rows: number }) => void;
}

/** What a pull brought. */
export interface PullReport {
  readonly pages: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly whole: boolean;
  readonly incompleteBecause?: string;
}

/**
 * Pulls a source from where the last run stopped, page by page: rows, rejections and the cursor after them are one
 * transaction, so that a run killed at any instant goes on after the last committed page.
 */
export async function pullSource(
  deps: IntakeDeps,
  source: IntakeSource,
  options: PullOptions = {},
): Promise<PullReport> {
  const { pool, store } = deps;
  const { adapter, pull } = source;
  if (!adapter.pull || !pull) {
    throw new GianhError('GIANH_USAGE', `${source.name} is not a pulled source; it sends or is found in a folder.`);
  }
  const { pages } = adapter.pull;
  const cause = options.full ? 'FULL' : (options.cause ?? 'COMMAND');
  return withRun(deps, source, cause, async (run) => {
    const runId = await run();
    await closeInterrupted(deps, source, await store.listDeliveries(pool, source.id, ['LANDING', 'LANDED']));
    const cursor = options.full ? undefined : await store.readCursor(pool, source.id);
    const sieve = source.createSieve();
    const ledger = await createPullLedger(deps, source, runId, sieve);
    const sum = { pages: 0, rows: 0, accepted: 0, rejected: 0 };
    let incompleteBecause: string | undefined;
    try {
      for await (const page of pages(pull.settings, cursor, sieve, pull.http)) {
        const { accepted } = await takePage(deps, source, ledger, page);
        sum.pages += 1;
        sum.rows += page.rows.length;
        sum.accepted += accepted;
        sum.rejected += page.rows.length - accepted;
        if (!page.whole) incompleteBecause ??= page.incompleteBecause ?? 'A page was not whole.';
        options.onPage?.(sum);
        if (!options.signal?.aborted) continue;
        incompleteBecause ??= 'The hub was stopped; the next run goes on from here.';
        break;
      }
    } catch (error) {
      await ledger.close(`The pull stopped after ${sum.pages} pages; the next run goes on from there.`);
      throw error;
    }
    await ledger.close(incompleteBecause);
    const value = { ...sum, whole: incompleteBecause === undefined, incompleteBecause };
    return { value, incomplete: !value.whole, message: incompleteBecause };
  });
}
