import type { Instant } from '#domain';
import { GianhError } from '#kernel';
import type { LookupOutcome, LookupQuestion } from '#lookup';
import type { ListRow } from '#store';
import type { ApiContext } from '../context/api-context.js';

/** Stored fields that a question at the source is made from, beside the record's stored status. */
export const lookupColumns = ['naturalKey', 'source', 'deliveryId'] as const;

/** A stored record that is asked for at its source. */
export interface AskedRecord {
  readonly kind: LookupQuestion['kind'];
  readonly row: ListRow;
  /** The status the hub has stored. */
  readonly status: string | undefined;
}

/** What the source says and since when that is known. */
export interface AtSource<Fields> {
  readonly record: Fields;
  readonly fetchedAt: Instant;
}

/**
 * Asks the source of a record what it says now; `undefined` when it knows no such record.
 *
 * Throws GIANH_SOURCE_UNAVAILABLE, or GIANH_NO_LOOKUP where no address is configured, with the stored status and its age
 * in `details.stored`: what the hub knew when the record was last delivered.
 */
export async function askAtSource<Fields>(
  context: ApiContext,
  asked: AskedRecord,
): Promise<AtSource<Fields> | undefined> {
  const { kind, row } = asked;
  const [source, key] = [row['source'] as number, row['naturalKey'] as string];
  const outcome = await context.ports.lookup.ask({ source, kind, key, asker: unauthenticated });
  if (outcome.state === 'FOUND') return { record: outcome.record as Fields, fetchedAt: outcome.fetchedAt };
  if (outcome.state === 'NOT_FOUND') return undefined;
  throw refusal(outcome, await storedOf(context, asked));
}

/** Until roles say who asks. */
const unauthenticated = 'unauthenticated';

interface Stored {
  readonly status: string | undefined;
  /** Seconds since the delivery came that brought it. */
  readonly ageSeconds: number | undefined;
}

async function storedOf({ deliveries, ports }: ApiContext, { row, status }: AskedRecord): Promise<Stored> {
  const deliveryId = row['deliveryId'] as number | undefined;
  const delivery = deliveryId === undefined ? undefined : await deliveries.load(deliveryId);
  const age = delivery && (ports.clock.now().getTime() - Date.parse(delivery.receivedAt)) / 1000;
  return { status, ageSeconds: age === undefined ? undefined : Math.max(0, Math.round(age)) };
}

type NoAnswer = Extract<LookupOutcome, { readonly state: 'UNAVAILABLE' | 'NO_DOOR' }>;

function refusal(outcome: NoAnswer, stored: Stored): GianhError {
  if (outcome.state === 'NO_DOOR') {
    const words = 'The source of this record cannot be asked: no look-up address is configured. Use the stored value.';
    return new GianhError('GIANH_NO_LOOKUP', words, { stored });
  }
  const { source, words, circuit } = outcome;
  return new GianhError(
    'GIANH_SOURCE_UNAVAILABLE',
    `The source ${source} could not be asked: ${words}. The stored value is beside this; ask again later.`,
    { source, circuit, stored },
  );
}
