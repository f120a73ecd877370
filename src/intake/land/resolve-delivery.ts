import type { SievedRow } from '#sources';
import type { DeliveryRow, PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { type PartContext, resolvePart } from '../resolve/resolve-part.js';
import { writeResolved } from '../resolve/write-resolved.js';
import { type JudgedSets, judgeSets, takeSets } from './judge-sets.js';
import { readPresence } from './read-missing.js';

/** What became of a delivery. */
export interface ResolvedDelivery {
  readonly delivery: DeliveryRow;
  readonly accepted: number;
  readonly rejected: number;
  /** Records deleted because a full delivery does not hold them. */
  readonly deleted: number;
}

/**
 * Takes a landed delivery to the inbox, one transaction per part; killed at any instant it goes on at the next part.
 *
 * A full delivery that would delete more than the source's share is held, whole, until it is accepted. A delivery that
 * is not whole deletes nothing; of a set older than one already taken in, nothing is taken.
 */
export async function resolveDelivery(
  deps: IntakeDeps,
  source: IntakeSource,
  delivery: DeliveryRow,
  { accept = false }: { readonly accept?: boolean } = {},
): Promise<ResolvedDelivery> {
  const { pool, store, clock } = deps;
  const sets = await judgeSets(store, pool, source, delivery, () => readPresence(deps, source, delivery));
  if (sets.heldBecause !== undefined && !accept) return hold(deps, delivery, sets.heldBecause);
  let { accepted, rejected } = delivery;
  for (const part of await store.listParts(pool, delivery.id, true)) {
    await store.inTransaction(pool, async (client) => {
      const rows = (await store.readPart(client, delivery.id, part)) as readonly SievedRow[];
      const resolved = await resolvePart(deps, client, source, rows, partContext(delivery, sets));
      await writeResolved(deps, client, source.id, delivery.id, resolved);
      const counts = { accepted: resolved.accepted, rejected: rows.length - resolved.accepted };
      await store.settlePart(client, delivery.id, part, counts);
      accepted += counts.accepted;
      rejected += counts.rejected;
    });
  }
  const deleted = await store.inTransaction(pool, async (client) => {
    const count = await takeSets(store, client, source, delivery, sets);
    const message = sets.missing?.blocked;
    await store.describeDelivery(client, delivery.id, { state: 'RESOLVED', resolvedAt: clock.now(), message });
    await countDelivered(deps, client, { ...delivery, rejected });
    return count;
  });
  return { delivery: { ...delivery, accepted, rejected, state: 'RESOLVED' }, accepted, rejected, deleted };
}

/** How the rows of a delivery are to be taken. */
export function partContext(
  { id, reporter, receivedAt, fullSet }: DeliveryRow,
  { stale }: Pick<JudgedSets, 'stale'>,
): PartContext {
  return {
    deliveryId: id,
    reporter,
    receivedAt,
    cause: 'DELIVERY',
    full: fullSet !== undefined,
    isStale: ({ kind, key }) => stale.some((set) => set.kind === kind && key.startsWith(set.keyPrefix)),
  };
}

async function hold({ pool, store }: IntakeDeps, delivery: DeliveryRow, message: string): Promise<ResolvedDelivery> {
  await store.describeDelivery(pool, delivery.id, { state: 'HELD', message });
  return { delivery: { ...delivery, state: 'HELD', message }, accepted: 0, rejected: 0, deleted: 0 };
}

/** Adds a delivery to its reporter's account. */
async function countDelivered(
  { store }: Pick<IntakeDeps, 'store'>,
  client: PoolClient,
  delivery: DeliveryRow,
): Promise<void> {
  if (delivery.reporter === undefined) return;
  const { sourceId, reporter, receivedAt: at, whole, actual: rows, rejected } = delivery;
  await store.countDelivered(client, { sourceId, reporter, at, whole, deliveries: 1, rows, rejected });
}
