import type { DeliverySummary, Sieve, SievedRow } from '#sources';
import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import { landEnd } from './land-end.js';
import { landParts } from './land-parts.js';

/**
 * Lands a long delivery part by part: what has landed once is never read again. One that was killed in the middle is
 * read again and goes on after its last landed part.
 */
export async function landDelivery(
  deps: IntakeDeps,
  delivery: DeliveryRow,
  chunks: AsyncGenerator<readonly SievedRow[], DeliverySummary>,
  sieve: Sieve,
): Promise<DeliveryRow> {
  const summary = await landParts(deps, delivery.id, chunks);
  return landEnd(deps, delivery, summary, sieve);
}
