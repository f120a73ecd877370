import { createHash } from 'node:crypto';
import { GianhError } from '#kernel';
import type { RunCause } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { countDelivered } from '../land/resolve-delivery.js';
import { closeInterrupted } from '../run/close-interrupted.js';
import { withRun } from '../run/with-run.js';
import { takePage } from './take-page.js';

export interface PullOptions {
  /** From the beginning, whatever was pulled before. */
  readonly full?: boolean;
  readonly cause?: RunCause;
  /** Stops between two pages. */
  readonly signal?: AbortSignal;
  /** Called after each page is committed. */
  readonly onPage?: (page: { readonly pages: number; readonly rows: number }) => void;
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
  const { pool, store, clock } = deps;
  const { adapter, pull } = source;
  if (!adapter.pull || !pull) {
    throw new GianhError('GIANH_USAGE', `${source.name} is not a pulled source; it sends or is found in a folder.`);
  }
  const pages = adapter.pull.pages;
  const cause = options.full ? 'FULL' : (options.cause ?? 'COMMAND');
  return withRun(deps, source, cause, async (run) => {
    const runId = await run();
    await closeInterrupted(deps, source, await store.listDeliveries(pool, source.id, ['LANDING', 'LANDED']));
    const cursor = options.full ? undefined : await store.readCursor(pool, source.id);
    const sieve = source.createSieve();
    const hash = createHash('sha256');
    const sha256 = (): string => hash.copy().digest('hex');
    const delivery = await store.openDelivery(pool, {
      sourceId: source.id,
      runId,
      reporter: source.reporter,
      name: 'pull',
      receivedAt: instantNow(deps),
      sha256: sha256(),
      bytes: 0,
    });
    const sum = { pages: 0, rows: 0, accepted: 0, rejected: 0, bytes: 0, parts: 0 };
    let incompleteBecause: string | undefined;
    const close = async (): Promise<void> => {
      const whole = incompleteBecause === undefined;
      const dropped = Object.fromEntries(sieve.dropped());
      await store.inTransaction(pool, async (client) => {
        const resolvedAt = clock.now();
        const end = { state: 'RESOLVED', whole, incompleteBecause, dropped, resolvedAt } as const;
        await store.describeDelivery(client, delivery.id, end);
        await countDelivered(deps, client, { ...delivery, whole, actual: sum.rows, rejected: sum.rejected });
      });
    };
    try {
      for await (const page of pages(pull.settings, cursor, sieve, pull.http)) {
        hash.update(page.bytes);
        const taken = await takePage(deps, source, delivery, page, { ...sum, sha256: sha256() });
        sum.pages += 1;
        sum.rows += page.rows.length;
        sum.bytes += page.bytes.length;
        sum.parts += taken.parts;
        sum.accepted += taken.accepted;
        sum.rejected += taken.rejected;
        if (!page.whole) incompleteBecause ??= page.incompleteBecause ?? 'A page was not whole.';
        options.onPage?.(sum);
        if (options.signal?.aborted) {
          incompleteBecause ??= 'The hub was stopped; the next run goes on from here.';
          break;
        }
      }
    } catch (error) {
      incompleteBecause = `The pull stopped after ${sum.pages} pages; the next run goes on from there.`;
      await close();
      throw error;
    }
    await close();
    const { pages: count, rows, accepted, rejected } = sum;
    const value = { pages: count, rows, accepted, rejected, whole: incompleteBecause === undefined, incompleteBecause };
    return { value, incomplete: !value.whole, message: incompleteBecause };
  });
}
