import type { Fact, RecordShape } from '#domain';
import type { CellChanges } from '#store';
import { changesOf, emptyDeltas } from './cell-deltas.js';
import { contribute } from './contribute.js';
import type { Placement } from './create-placement.js';
import type { KindChanges } from './record-change.js';

/** Σ contributions(after) − contributions(before) of a batch, for one fact. */
export function sumDeltas(
  fact: Fact,
  records: ReadonlyMap<RecordShape, KindChanges>,
  placement: Placement,
): CellChanges {
  const deltas = emptyDeltas();
  for (const shape of fact.shapes) {
    for (const { before, after } of records.get(shape)?.changes ?? []) {
      if (before)
        contribute(fact, { kind: shape.kind, unitId: before.unitId, fields: before.fields }, -1, placement, deltas);
      contribute(fact, { kind: shape.kind, unitId: after.unitId, fields: after.fields }, 1, placement, deltas);
    }
  }
  return {
    day: changesOf(deltas.day),
    month: changesOf(deltas.month),
    by: changesOf(deltas.by),
    hist: changesOf(deltas.hist),
  };
}
