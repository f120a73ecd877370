import { sha256 } from '#kernel';
import type { Acceptance, ReceiverPorts } from '#sources';
import type { DeliveryRow, PoolClient } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { endOf, writeUnreadable } from '../land/land-end.js';
import { defaultPartRows } from '../land/land-parts.js';
import { countDelivered, resolveDelivery } from '../land/resolve-delivery.js';
import { resolvePart } from '../resolve/resolve-part.js';
import { writeResolved } from '../resolve/write-resolved.js';

type Push = Parameters<ReceiverPorts['accept']>[0];
type Rejected = Acceptance['rejected'];

/**
 * Takes a push in one transaction: landed, translated, resolved, in the inbox; only then it is answered.
 *
 * The very same bytes of the same reporter again get the answer they got, without being looked at.
 */
export async function acceptPush(
  deps: IntakeDeps,
  source: IntakeSource,
  push: Push,
  dropped: object,
): Promise<Acceptance> {
  const { pool, store } = deps;
  const hash = sha256(push.bytes);
  const known = await store.findDelivery(pool, source.id, hash, push.reporter);
  if (known?.state === 'RESOLVED') return answerAgain(deps, known);
  const { full, unreadable = [] } = push.summary;
  const rejected: Rejected[number][] = [...unreadable];
  let accepted = 0;
  const delivery = await store.inTransaction(pool, async (client) => {
    const opened = await store.openDelivery(client, {
      sourceId: source.id,
      reporter: push.reporter,
      name: 'push',
      receivedAt: instantNow(deps),
      sha256: hash,
      bytes: push.bytes.length,
    });
    const end = endOf(push.summary);
    const described = { ...opened, ...end, reporter: push.reporter, rejected: unreadable.length };
    await writeUnreadable(deps, client, opened, push.summary);
    const partRows = deps.partRows ?? defaultPartRows;
    const parts = Math.ceil(push.rows.length / partRows);
    for (let part = 0; part < parts; part += 1) {
      const rows = push.rows.slice(part * partRows, (part + 1) * partRows);
      const taken = full ? undefined : await takePart(deps, client, source, described, rows);
      // Rows that all stand already leave nothing to replay: the delivery is kept, its parts need not be.
      if (!taken || taken.inbox > 0 || taken.rejected.length > 0) {
        await store.writePart(client, opened.id, part, rows, !full);
      }
      accepted += taken?.accepted ?? 0;
      rejected.push(...(taken?.rejected ?? []));
    }
    const state = full ? 'LANDED' : 'RESOLVED';
    const resolvedAt = full ? undefined : deps.clock.now();
    const counts = full
      ? { rejected: unreadable.length }
      : { accepted, rejected: unreadable.length + push.rows.length - accepted };
    await store.describeDelivery(client, opened.id, { ...end, ...counts, dropped: { ...dropped }, state, resolvedAt });
    if (!full) await countDelivered(deps, client, { ...described, rejected: rejected.length });
    return { ...described, state } as DeliveryRow;
  });
  if (full) return acceptFull(deps, source, delivery);
  return { deliveryId: delivery.id, accepted, rejected };
}

async function takePart(
  deps: IntakeDeps,
  client: PoolClient,
  source: IntakeSource,
  delivery: DeliveryRow,
  rows: Push['rows'],
): Promise<Pick<Acceptance, 'accepted' | 'rejected'> & { readonly inbox: number }> {
  const { id, reporter, receivedAt } = delivery;
  const resolved = await resolvePart(deps, client, source, rows, {
    deliveryId: id,
    reporter,
    receivedAt,
    cause: 'DELIVERY',
  });
  await writeResolved(deps, client, source.id, id, resolved);
  const { accepted, rejects, inbox } = resolved;
  return {
    accepted,
    inbox: inbox.length,
    rejected: rejects.map(({ row, rejection }) => ({ ...rejection, position: row.position })),
  };
}

/** A full set pushed is compared with what is known before it is taken; held, nothing of it is accepted yet. */
async function acceptFull(deps: IntakeDeps, source: IntakeSource, delivery: DeliveryRow): Promise<Acceptance> {
  const { accepted } = await resolveDelivery(deps, source, delivery);
  return { deliveryId: delivery.id, accepted, rejected: await rejectedOf(deps, delivery.id) };
}

async function answerAgain(deps: IntakeDeps, delivery: DeliveryRow): Promise<Acceptance> {
  await deps.store.countRepeat(deps.pool, delivery.id);
  return { deliveryId: delivery.id, accepted: delivery.accepted, rejected: await rejectedOf(deps, delivery.id) };
}

async function rejectedOf({ pool, store }: IntakeDeps, deliveryId: number): Promise<Rejected> {
  const states = ['OPEN', 'WAITING_REGISTER', 'SUPERSEDED'] as const;
  const rows = await store.listRejections(pool, { deliveryId, states, limit: 100_000 });
  return rows.map(({ code, field, naturalKey, message, position }) => ({
    code: code as Rejected[number]['code'],
    field,
    key: naturalKey,
    message,
    position,
  }));
}
