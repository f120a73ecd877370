import type { DeliverySummary, SievedRow } from '#sources';
import type { DeliveryRow, PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { type RowReject, type TranslatedRows, translateRows } from '../resolve/translate-rows.js';
import { writeResolved } from '../resolve/write-resolved.js';
import { type JudgedSets, judgeSets, takeSets } from './judge-sets.js';
import { endOf, writeUnreadable } from './land-end.js';
import { defaultPartRows } from './land-parts.js';
import { createPresence, type Presence } from './read-missing.js';
import { partContext, type ResolvedDelivery } from './resolve-delivery.js';

/** A delivery whose rows are all in memory. */
export interface ReadDelivery {
  /** What was known of it before its first row. */
  readonly opening: Parameters<IntakeDeps['store']['openDelivery']>[1];
  readonly rows: readonly SievedRow[];
  readonly summary: DeliverySummary;
  readonly dropped: Readonly<Record<string, number>>;
  /** Let it through although it would be held for deleting too much. */
  readonly accept?: boolean;
}

/** What became of it, and which rows came to nothing. */
export interface TakenAtOnce extends ResolvedDelivery {
  readonly rejects: readonly RowReject[];
}

/**
 * Takes a delivery in one transaction: landed, translated, resolved, in the inbox. Killed before its commit, nothing has
 * happened. A full delivery that would delete too much only lands, and is held.
 */
export async function takeAtOnce(deps: IntakeDeps, source: IntakeSource, read: ReadDelivery): Promise<TakenAtOnce> {
  const { pool, store, clock } = deps;
  const { opening, rows, summary, dropped } = read;
  const { unreadable = [] } = summary;
  return store.inTransaction(pool, async (client) => {
    const id = await store.nextDeliveryId(client);
    const end = endOf(summary);
    const reporter = opening.reporter ?? end.reporter;
    const landed: DeliveryRow = { ...opening, ...end, id, reporter, accepted: 0, rejected: 0, state: 'LANDED' };
    const parts = partsOf(source, rows, deps.partRows ?? defaultPartRows, landed);
    const sets = await judgeSets(store, client, source, landed, () => presenceOf(parts, unreadable));
    const isHeld = sets.heldBecause !== undefined && read.accept !== true;
    const taken = isHeld ? landOnly(parts) : await resolveAll(deps, client, source, landed, parts, sets);
    const deleted = isHeld ? 0 : await takeSets(store, client, source, landed, sets);
    await writeUnreadable(deps, client, landed, summary);
    const left = isHeld ? 0 : rows.length - taken.accepted;
    const delivery: DeliveryRow = {
      ...landed,
      accepted: taken.accepted,
      rejected: unreadable.length + left,
      state: isHeld ? 'HELD' : 'RESOLVED',
      message: isHeld ? sets.heldBecause : sets.missing?.blocked,
    };
    const [first, ...others] = taken.kept;
    for (const other of others) await store.writePart(client, id, other.part, other.rows, other.resolved);
    const resolvedAt = isHeld ? undefined : clock.now();
    await store.writeDelivery(client, { ...delivery, bytes: opening.bytes, dropped, resolvedAt }, first);
    const { accepted, rejected } = isHeld ? { accepted: 0, rejected: 0 } : delivery;
    return { delivery, accepted, rejected, deleted, rejects: taken.rejects };
  });
}

interface Part {
  readonly rows: readonly SievedRow[];
  readonly translated: TranslatedRows;
}

interface TakenParts {
  readonly accepted: number;
  readonly rejects: readonly RowReject[];
  readonly kept: readonly { readonly part: number; readonly rows: readonly SievedRow[]; readonly resolved: boolean }[];
}

function partsOf(source: IntakeSource, rows: readonly SievedRow[], size: number, landed: DeliveryRow): readonly Part[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => {
    const own = rows.slice(part * size, (part + 1) * size);
    return { rows: own, translated: translateRows(source, own, landed) };
  });
}

function presenceOf(parts: readonly Part[], unreadable: NonNullable<DeliverySummary['unreadable']>): Presence {
  const presence = createPresence();
  for (const { translated } of parts) presence.add(translated.drafts, translated.rejects);
  presence.addUnreadable(unreadable.filter(({ key }) => key === undefined).length);
  return presence;
}

const landOnly = (parts: readonly Part[]): TakenParts => ({
  accepted: 0,
  rejects: [],
  kept: parts.map(({ rows }, part) => ({ part, rows, resolved: false })),
});

/** Resolves the parts; rows that all stand already leave nothing to replay, so that such a part need not be kept. */
async function resolveAll(
  deps: IntakeDeps,
  client: PoolClient,
  source: IntakeSource,
  landed: DeliveryRow,
  parts: readonly Part[],
  sets: JudgedSets,
): Promise<TakenParts> {
  const [rejects, kept]: [RowReject[], TakenParts['kept'][number][]] = [[], []];
  let accepted = 0;
  for (const [part, { rows, translated }] of parts.entries()) {
    const resolved = await resolvePart(deps, client, source, rows, partContext(landed, sets), translated);
    await writeResolved(deps, client, source.id, landed.id, resolved);
    accepted += resolved.accepted;
    rejects.push(...resolved.rejects);
    if (resolved.inbox.length > 0 || resolved.rejects.length > 0) kept.push({ part, rows, resolved: true });
  }
  return { accepted, rejects, kept };
}
