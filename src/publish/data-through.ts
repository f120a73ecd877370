import {
  type Day,
  dayOfInstant,
  eventDayFields,
  type Fact,
  type Instant,
  ownerReference,
  type RecordShape,
} from '#domain';
import type { ReporterDay } from '#store';
import type { KindChanges } from './record-change.js';

/**
 * The latest event day that a batch holds of each organisation that owes the data, and when it was delivered: with them
 * a reporter counts as having delivered a period, whoever carried the delivery (an integration account sends for all
 * offices of the province).
 *
 * The days are those the measures count by, so that "delivered" means "something of the period can be counted"; without
 * days that are only foreseen, and none after the day the record was delivered (`deliveredAt`, by delivery).
 */
export function dataThrough(
  facts: readonly Fact[],
  changesOf: ReadonlyMap<RecordShape, KindChanges>,
  deliveredAt: ReadonlyMap<number, Instant>,
): readonly ReporterDay[] {
  const latest = new Map<string, ReporterDay>();
  for (const fact of facts) {
    for (const shape of fact.shapes)
      addLatest(latest, shape, eventDayFields(fact, shape), changesOf.get(shape), deliveredAt);
  }
  return [...latest.values()];
}

/** The deliveries that the records of a batch came with. */
export const deliveriesOf = (changesOf: ReadonlyMap<RecordShape, KindChanges>): readonly number[] => [
  ...new Set(
    [...changesOf.values()].flatMap(({ changes }) =>
      changes.map(({ after }) => after.deliveryId).filter((id) => id !== undefined),
    ),
  ),
];

function addLatest(
  latest: Map<string, ReporterDay>,
  shape: RecordShape,
  days: readonly string[],
  found: KindChanges | undefined,
  deliveredAt: ReadonlyMap<number, Instant>,
): void {
  const owner = ownerReference(shape)?.codeField;
  if (owner === undefined) return;
  for (const { after } of found?.changes ?? []) {
    const code = after.fields[owner] as string | undefined;
    if (code === undefined) continue;
    const at = after.deliveryId === undefined ? undefined : deliveredAt.get(after.deliveryId);
    const until = at && dayOfInstant(at);
    const day = days
      .map((field) => after.fields[field] as Day | undefined)
      .filter((one) => one !== undefined && (until === undefined || one <= until))
      .reduce(later, undefined);
    const name = `${after.source}|${code}`;
    const known = latest.get(name);
    latest.set(name, { source: after.source, code, day: later(known?.day, day), at: later(known?.at, at) });
  }
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && a < b) ? b : a;
