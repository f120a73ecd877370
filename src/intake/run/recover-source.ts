import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { resolveLanded } from './close-interrupted.js';

/**
 * Brings a source to order after a start: closes runs a killed hub left open and resolves what had landed whole.
 *
 * Does nothing while a run is going on; its next run would do the same.
 */
export async function recoverSource(deps: IntakeDeps, source: IntakeSource): Promise<void> {
  const { pool, store, clock } = deps;
  const unlock = await store.lockSource(pool, source.id);
  if (!unlock) return;
  try {
    await store.closeAbandonedRuns(pool, source.id, clock.now());
    await resolveLanded(deps, source);
  } finally {
    await unlock();
  }
}
