import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { resolveDelivery } from '../land/resolve-delivery.js';

/**
 * Takes what landed of deliveries that were cut short and will not be read to their end: what was whole is kept, the
 * delivery counts as failed, so that the same bytes are welcome again.
 */
export async function closeInterrupted(
  deps: IntakeDeps,
  source: IntakeSource,
  deliveries: readonly DeliveryRow[],
): Promise<void> {
  const { pool, store } = deps;
  for (const delivery of deliveries) {
    const incompleteBecause = 'The hub stopped in the middle of it; the next run went on.';
    const partial = { ...delivery, whole: false, incompleteBecause, fullSet: undefined };
    await resolveDelivery(deps, source, partial);
    await store.describeDelivery(pool, delivery.id, { state: 'FAILED', incompleteBecause, message: incompleteBecause });
  }
}

/** Goes on with deliveries that had landed whole when the hub stopped. */
export async function resolveLanded(deps: IntakeDeps, source: IntakeSource): Promise<void> {
  for (const delivery of await deps.store.listDeliveries(deps.pool, source.id, ['LANDED'])) {
    await resolveDelivery(deps, source, delivery);
  }
}
