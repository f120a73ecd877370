import { GianhError } from '#kernel';
import type { DeliverySummary, Sieve, SievedRow } from '#sources';
import type { DeliveryRow } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { landEnd } from './land-end.js';
import { landParts } from './land-parts.js';

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
}

/** A landed delivery; `repeated` when the very same bytes had come before. */
export interface Landed {
  readonly delivery: DeliveryRow;
  readonly repeated: boolean;
}

/**
 * Lands a delivery part by part: what has landed once is never read again.
 *
 * A delivery that was killed in the middle is read again and goes on after its last landed part; one whose bytes have
 * come before is only counted. What its reader refuses is marked as failed, and the refusal goes to the caller.
 */
export async function landDelivery(deps: IntakeDeps, arrival: Arrival): Promise<Landed> {
  const { pool, store } = deps;
  const { source, sha256 } = arrival;
  const known = await store.findDelivery(pool, source.id, sha256, arrival.reporter);
  if (known && known.state !== 'LANDING') {
    await store.countRepeat(pool, known.id);
    return { delivery: known, repeated: true };
  }
  const delivery =
    known ??
    (await store.openDelivery(pool, {
      sourceId: source.id,
      runId: arrival.runId,
      reporter: arrival.reporter ?? source.reporter,
      name: arrival.name,
      receivedAt: instantNow(deps),
      sha256,
      bytes: arrival.bytes,
    }));
  try {
    const summary = await landParts(deps, delivery.id, arrival.read());
    const landed = await landEnd(deps, delivery, summary, arrival.sieve);
    return { delivery: landed, repeated: false };
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_DELIVERY_REFUSED') {
      await store.describeDelivery(pool, delivery.id, { state: 'FAILED', message: error.message });
    }
    throw error;
  }
}
