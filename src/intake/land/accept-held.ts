import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { withRun } from '../run/with-run.js';
import { resolveDelivery, type ResolvedDelivery } from './resolve-delivery.js';

/** Lets the held deliveries of a source through, oldest first: somebody has looked at them. */
export async function acceptHeld(deps: IntakeDeps, source: IntakeSource): Promise<readonly ResolvedDelivery[]> {
  return withRun(deps, source, 'COMMAND', async () => {
    const taken: ResolvedDelivery[] = [];
    for (const delivery of await deps.store.listDeliveries(deps.pool, source.id, ['HELD'])) {
      taken.push(await resolveDelivery(deps, source, delivery, { accept: true }));
    }
    return { value: taken };
  });
}
