import type { SievedRow } from '#sources';
import type { DeliveryRow, PoolClient } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { writeResolved } from '../resolve/write-resolved.js';
import { type MissingRecords, readMissing } from './read-missing.js';
import { missingRows } from './missing-rows.js';

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
  const stale = await store.readStaleSets(pool, source.id, delivery.fullSet ?? []);
  const fullSet = delivery.fullSet?.filter((set) => !stale.includes(set));
  const missing = fullSet && delivery.whole ? await readMissing(deps, source, { ...delivery, fullSet }) : undefined;
  if (missing && missing.share > source.deleteShare && !accept) return hold(deps, source, delivery, missing);
  let { accepted, rejected } = delivery;
  for (const part of await store.listParts(pool, delivery.id, true)) {
    await store.inTransaction(pool, async (client) => {
      const rows = (await store.readPart(client, delivery.id, part)) as readonly SievedRow[];
      const resolved = await resolvePart(deps, client, source, rows, {
        deliveryId: delivery.id,
        reporter: delivery.reporter,
        receivedAt: delivery.receivedAt,
        cause: 'DELIVERY',
        full: delivery.fullSet !== undefined,
        isStale: ({ kind, key }) => stale.some((set) => set.kind === kind && key.startsWith(set.keyPrefix)),
      });
      await writeResolved(deps, client, source.id, delivery.id, resolved);
      const counts = { accepted: resolved.accepted, rejected: rows.length - resolved.accepted };
      await store.settlePart(client, delivery.id, part, counts);
      accepted += counts.accepted;
      rejected += counts.rejected;
    });
  }
  const deleted = missing?.blocked === undefined ? missingRows(missing, source, delivery) : [];
  await store.inTransaction(pool, async (client) => {
    await store.writeInbox(client, deleted);
    if (missing && missing.blocked === undefined) await store.saveFullSets(client, source.id, fullSet ?? []);
    const message = missing?.blocked;
    await store.describeDelivery(client, delivery.id, { state: 'RESOLVED', resolvedAt: clock.now(), message });
    await countDelivered(deps, client, { ...delivery, rejected });
  });
  return {
    delivery: { ...delivery, accepted, rejected, state: 'RESOLVED' },
    accepted,
    rejected,
    deleted: deleted.length,
  };
}

async function hold(
  { pool, store }: IntakeDeps,
  source: IntakeSource,
  delivery: DeliveryRow,
  missing: MissingRecords,
): Promise<ResolvedDelivery> {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
  const message =
    `It would delete ${missing.keys.length} of ${missing.known} known records (${percent(missing.share)}; ` +
    `${percent(source.deleteShare)} are allowed). Check it, then run again with --accept.`;
  await store.describeDelivery(pool, delivery.id, { state: 'HELD', message });
  return { delivery: { ...delivery, state: 'HELD', message }, accepted: 0, rejected: 0, deleted: 0 };
}

/** Adds a delivery to its reporter's account. */
export async function countDelivered(
  { store }: Pick<IntakeDeps, 'store'>,
  client: PoolClient,
  delivery: DeliveryRow,
): Promise<void> {
  if (delivery.reporter === undefined) return;
  const { sourceId, reporter, receivedAt: at, whole, actual: rows, rejected } = delivery;
  await store.countDelivered(client, { sourceId, reporter, at, whole, deliveries: 1, rows, rejected });
}
