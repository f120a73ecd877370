import type { CellMeasure, Day, Fact, RecordShape } from '#domain';
import type { ReporterDay } from '#store';
import type { KindChanges } from './record-change.js';

/**
 * The latest event day that a batch holds of each delivery: with it a reporter counts as having delivered a period.
 *
 * The days are those the measures count by, so that "delivered" means "something of the period can be counted".
 */
export function dataThrough(
  facts: readonly Fact[],
  changesOf: ReadonlyMap<RecordShape, KindChanges>,
): readonly ReporterDay[] {
  const latest = new Map<number, Day>();
  for (const fact of facts) {
    for (const shape of fact.shapes) {
      const days = dayFields(fact, shape);
      for (const { after } of changesOf.get(shape)?.changes ?? []) {
        if (after.deliveryId === undefined) continue;
        for (const field of days) {
          const day = after.fields[field] as Day | undefined;
          const known = latest.get(after.deliveryId);
          if (day !== undefined && (known === undefined || known < day)) latest.set(after.deliveryId, day);
        }
      }
    }
  }
  return [...latest].map(([deliveryId, day]) => ({ deliveryId, day }));
}

const dayFields = (fact: Fact, shape: RecordShape): readonly string[] => [
  ...new Set(
    fact.measures
      .filter((measure): measure is CellMeasure => measure.type === 'CELL' && measure.record === shape.kind)
      .map(({ day }) => day),
  ),
];
