import { GianhError } from '#kernel';
import type { DeliverySummary, Sieve, SievedRow } from '#sources';
import type { DeliveryRow } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { landDelivery } from './land-delivery.js';
import { defaultPartRows } from './land-parts.js';
import { readAhead } from './read-ahead.js';
import { resolveDelivery, type ResolvedDelivery } from './resolve-delivery.js';
import { takeAtOnce } from './take-at-once.js';

/** A delivery on its way in: who sent what, and how its rows are read. */
export interface Arrival {
  readonly source: IntakeSource;
  readonly runId?: number;
  readonly reporter?: string;
  readonly name: string;
  /** SHA-256 of the original bytes, and how many; the bytes themselves are never kept. */
  readonly sha256: string;
  readonly bytes: number;
  /** The sieve the rows go through; what it dropped is counted. */
  readonly sieve: Sieve;
  /** Reads from the beginning; the same bytes give the same rows in the same order. */
  readonly read: () => AsyncGenerator<readonly SievedRow[], DeliverySummary>;
  /** Let it through although it would be held for deleting too much. */
  readonly accept?: boolean;
  /** Asked between reading and resolving: true when what is read became something else meanwhile. */
  readonly changed?: () => Promise<boolean>;
}

/** What became of an arrival; `REPEATED` when the very same bytes had been taken in before. */
export interface TakenDelivery extends ResolvedDelivery {
  readonly outcome: 'TAKEN' | 'REPEATED' | 'CHANGED';
}

/**
 * Takes a delivery to the inbox: in one transaction when its rows fit into memory, otherwise landed part by part and then
 * resolved, so that it goes on where it was killed. Bytes that have come before are only counted.
 *
 * What its reader refuses is kept as a failed delivery, and the refusal goes to the caller.
 */
export async function takeDelivery(deps: IntakeDeps, arrival: Arrival): Promise<TakenDelivery> {
  const { pool, store } = deps;
  const { source, sha256, reporter, accept } = arrival;
  const known = await store.findDelivery(pool, source.id, sha256, reporter);
  if (known && known.state !== 'LANDING') {
    await store.countRepeat(pool, known.id);
    const { accepted, rejected, state } = known;
    if (state === 'RESOLVED') return { delivery: known, accepted, rejected, deleted: 0, outcome: 'REPEATED' };
    return { ...(await resolveDelivery(deps, source, known, { accept })), outcome: 'TAKEN' };
  }
  const opening = {
    sourceId: source.id,
    runId: arrival.runId,
    reporter: reporter ?? source.reporter,
    name: arrival.name,
    receivedAt: instantNow(deps),
    sha256,
    bytes: arrival.bytes,
  };
  let delivery = known;
  try {
    const ahead = known
      ? { chunks: arrival.read() }
      : await readAhead(arrival.read(), deps.partRows ?? defaultPartRows);
    if (ahead.chunks === undefined && !(await arrival.changed?.())) {
      const dropped = Object.fromEntries(arrival.sieve.dropped());
      return { ...(await takeAtOnce(deps, source, { opening, ...ahead, dropped, accept })), outcome: 'TAKEN' };
    }
    delivery ??= await store.openDelivery(pool, opening);
    if (ahead.chunks === undefined) return await becomeChanged(deps, delivery);
    const landed = await landDelivery(deps, delivery, ahead.chunks, arrival.sieve);
    if (await arrival.changed?.()) return await becomeChanged(deps, delivery);
    return { ...(await resolveDelivery(deps, source, landed, { accept })), outcome: 'TAKEN' };
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_DELIVERY_REFUSED') {
      delivery ??= await store.openDelivery(pool, opening);
      await store.describeDelivery(pool, delivery.id, { state: 'FAILED', message: error.message });
    }
    throw error;
  }
}

async function becomeChanged({ pool, store }: IntakeDeps, delivery: DeliveryRow): Promise<TakenDelivery> {
  const message = 'It changed while it was read; it is read again by the next run.';
  await store.describeDelivery(pool, delivery.id, { state: 'FAILED', message });
  return {
    delivery: { ...delivery, state: 'FAILED', message },
    accepted: 0,
    rejected: 0,
    deleted: 0,
    outcome: 'CHANGED',
  };
}
