import { sha256 } from '#kernel';
import type { Acceptance, ReceiverPorts } from '#sources';
import type { DeliveryRow } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { takeAtOnce } from '../land/take-at-once.js';

type Push = Parameters<ReceiverPorts['accept']>[0];
type Rejected = Acceptance['rejected'];

/**
 * Takes a push in one transaction: landed, translated, resolved, in the inbox; only then it is answered. A full set that
 * is held is landed, and nothing of it is accepted yet.
 *
 * The very same bytes of the same reporter again get the answer they got, without being looked at.
 */
export async function acceptPush(
  deps: IntakeDeps,
  source: IntakeSource,
  push: Push,
  dropped: Readonly<Record<string, number>>,
): Promise<Acceptance> {
  const { reporter, rows, summary, bytes } = push;
  const hash = sha256(bytes);
  const known = await deps.store.findDelivery(deps.pool, source.id, hash, reporter);
  if (known?.state === 'RESOLVED') return answerAgain(deps, known);
  const opening = {
    sourceId: source.id,
    reporter,
    name: 'push',
    receivedAt: instantNow(deps),
    sha256: hash,
    bytes: bytes.length,
  };
  const { delivery, accepted, rejects } = await takeAtOnce(deps, source, { opening, rows, summary, dropped });
  const refused = rejects.map(({ row, rejection }) => ({ ...rejection, position: row.position }));
  return { deliveryId: delivery.id, accepted, rejected: [...(summary.unreadable ?? []), ...refused] };
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
