import { createHash } from 'node:crypto';
import { dayOfInstant } from '#domain';
import type { Sieve, SievedRow } from '#sources';
import type { DeliveryRow, PoolClient } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { translateRows } from '../resolve/translate-rows.js';

/** One delivery of a run and how much of it has landed. */
export interface PullEntry {
  readonly delivery: DeliveryRow;
  parts: number;
  rows: number;
  accepted: number;
}

/** The deliveries of one pull: one for each reporter whose rows are among the pages, one for the rest. */
export interface PullLedger {
  /** Rows by the entry they belong to; a reporter's first rows begin its delivery, inside the caller's transaction. */
  readonly sort: (client: PoolClient, rows: readonly SievedRow[]) => Promise<ReadonlyMap<PullEntry, SievedRow[]>>;
  /** Adds a page's bytes to the hash of the run. */
  readonly hash: (bytes: Uint8Array) => void;
  /** Writes into the caller's transaction how far all deliveries are. */
  readonly note: (client: PoolClient) => Promise<void>;
  /** Ends the deliveries; `because` when the pull was not whole. */
  readonly close: (because: string | undefined) => Promise<void>;
}

/**
 * Opens the books of a pull. One address answers for several offices, but completeness and lateness are asked of each:
 * a row belongs to the reporter whose code is among its codes. A whole pull is a delivery of every reporter on duty,
 * with rows or without: it was asked and had nothing new.
 */
export async function createPullLedger(
  deps: IntakeDeps,
  source: IntakeSource,
  runId: number,
  sieve: Sieve,
): Promise<PullLedger> {
  const { pool, store, clock } = deps;
  const receivedAt = instantNow(deps);
  const today = dayOfInstant(receivedAt);
  const reporters = await store.readReporterFacts(pool, source.name);
  const codes = new Set(reporters.map(({ code }) => code));
  const sha = createHash('sha256');
  let bytes = 0;
  const digest = (): string => sha.copy().digest('hex');
  const entries = new Map<string | undefined, PullEntry>();

  const open = async (client: PoolClient | typeof pool, reporter: string | undefined): Promise<PullEntry> => {
    const known = entries.get(reporter);
    if (known) return known;
    const opening = { sourceId: source.id, runId, reporter, name: 'pull', receivedAt, sha256: digest(), bytes };
    const entry = { delivery: await store.openDelivery(client, opening), parts: 0, rows: 0, accepted: 0 };
    entries.set(reporter, entry);
    return entry;
  };

  const reporterOf = (row: SievedRow): string | undefined => {
    if (source.reporter !== undefined || codes.size === 0) return source.reporter;
    const { drafts } = translateRows(source, [row], { receivedAt });
    const named = drafts.flatMap(({ draft }) => Object.values(draft.codes));
    return named.find((code) => code !== undefined && codes.has(code));
  };

  const countReporters = async (client: PoolClient, whole: boolean): Promise<void> => {
    const onDuty = reporters.filter(({ from = '', to }) => from <= today && (to === undefined || today < to));
    for (const code of new Set([...(whole ? onDuty.map((one) => one.code) : []), ...entries.keys()])) {
      if (code === undefined) continue;
      const { rows = 0, accepted = 0 } = entries.get(code) ?? {};
      const counts = { deliveries: 1, rows, rejected: rows - accepted } as const;
      await store.countDelivered(client, { sourceId: source.id, reporter: code, at: receivedAt, whole, ...counts });
    }
  };

  await open(pool, source.reporter);
  return {
    sort: async (client, rows) => {
      const sorted = new Map<PullEntry, SievedRow[]>();
      for (const row of rows) {
        const entry = await open(client, reporterOf(row));
        const own = sorted.get(entry);
        if (own) own.push(row);
        else sorted.set(entry, [row]);
      }
      return sorted;
    },
    hash: (page) => {
      sha.update(page);
      bytes += page.length;
    },
    note: async (client) => {
      for (const { delivery, rows } of entries.values()) {
        const soFar = { state: 'LANDING', sha256: digest(), bytes, actual: rows } as const;
        await store.describeDelivery(client, delivery.id, soFar);
      }
    },
    close: (because) =>
      store.inTransaction(pool, async (client) => {
        const whole = because === undefined;
        const dropped = Object.fromEntries(sieve.dropped());
        for (const { delivery } of entries.values()) {
          const end = { state: 'RESOLVED', whole, incompleteBecause: because, resolvedAt: clock.now() } as const;
          await store.describeDelivery(client, delivery.id, { ...end, dropped });
        }
        await countReporters(client, whole);
      }),
  };
}
