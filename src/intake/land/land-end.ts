import type { DeliverySummary, Sieve } from '#sources';
import type { DeliveryRow, NewRejection, PoolClient } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';

/** Closes the landing of a delivery: counts, whether it is whole, what was dropped, and the rows that were no rows. */
export async function landEnd(
  deps: IntakeDeps,
  delivery: DeliveryRow,
  summary: DeliverySummary,
  sieve: Sieve,
): Promise<DeliveryRow> {
  const { pool, store } = deps;
  const end = { ...endOf(summary), dropped: Object.fromEntries(sieve.dropped()) };
  await store.inTransaction(pool, async (client) => {
    await store.describeDelivery(client, delivery.id, {
      ...end,
      rejected: summary.unreadable?.length,
      state: 'LANDED',
    });
    await writeUnreadable(deps, client, delivery, summary);
  });
  const { declared, actual, whole, incompleteBecause, fullSet } = end;
  const reporter = delivery.reporter ?? end.reporter;
  const rejected = summary.unreadable?.length ?? 0;
  return { ...delivery, declared, actual, rejected, whole, incompleteBecause, fullSet, reporter, state: 'LANDED' };
}

/** What is known of a delivery from its summary. */
export type DeliveryFindings = Pick<
  DeliveryRow,
  'declared' | 'actual' | 'whole' | 'incompleteBecause' | 'fullSet' | 'reporter'
>;

/** What a summary says of its delivery: counts that differ make it incomplete whatever the reader thinks. */
export function endOf(summary: DeliverySummary): DeliveryFindings {
  const { declared, actual, full, reporter } = summary;
  const differs = declared !== undefined && declared !== actual;
  const whole = summary.whole && !differs;
  const counted = differs ? `It declares ${declared} rows and holds ${actual}.` : 'It was not whole.';
  const incompleteBecause = whole ? undefined : (summary.incompleteBecause ?? counted);
  return { declared, actual, whole, incompleteBecause, fullSet: full, reporter };
}

/** Keeps what could not even be read as a row, so that it is counted and seen. */
export async function writeUnreadable(
  deps: IntakeDeps,
  client: PoolClient,
  { id, sourceId }: Pick<DeliveryRow, 'id' | 'sourceId'>,
  { unreadable = [] }: DeliverySummary,
): Promise<void> {
  const createdAt = instantNow(deps);
  const rejections = unreadable.map(({ position, code, field, key, message }): NewRejection => ({
    sourceId,
    deliveryId: id,
    position,
    naturalKey: key,
    field,
    code,
    message,
    createdAt,
    state: 'OPEN',
  }));
  await deps.store.writeRejections(client, rejections);
}
