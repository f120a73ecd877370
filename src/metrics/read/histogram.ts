import type { Fact, HistogramMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import { cellTable, type CellTableKey } from './cell-table-key.js';
import { answeredByCells } from './flow.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import type { RecordsWish } from './records-plan.js';

/** How often each value occurs, per member; `''` is the only member without a break-down. */
export type ValueCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A histogram measure with the fact it belongs to. */
export interface Histogram {
  readonly fact: Fact;
  readonly measure: HistogramMeasure;
}

/** Histograms are kept for whole months without dimensions; anything finer is counted from the records. */
const byCells = ({ fact }: Histogram, { span, slice }: RowTarget): boolean =>
  answeredByCells({ fact, slice, ...span }, true);

const tableOf = ({ fact }: Histogram, scope: 0 | 1): CellTableKey => cellTable(fact, 'hist', scope);

const wishOf = ({ fact, measure }: Histogram, { places, span, slice }: RowTarget): RecordsWish => ({
  fact,
  measure,
  slice,
  places,
  ...span,
});

/** Says what the value counts of a row need. */
export function planCounts(
  histogram: Histogram,
  target: RowTarget,
  { cells, records }: Plans,
  { units }: ReadContext,
): void {
  if (!byCells(histogram, target)) return records.want(wishOf(histogram, target));
  const { from, to } = target.span;
  for (const place of target.places) {
    cells.want(tableOf(histogram, units.scopeOf(place)), histogram.measure.key, place.unitId, from, to);
  }
}

/** Value counts of a row that was planned: whole ones, whatever the weight of a place, for no duration can be divided. */
export function readCounts(
  histogram: Histogram,
  target: RowTarget,
  { cells, records }: Found,
  { units }: ReadContext,
): ValueCounts {
  if (!byCells(histogram, target)) return records.counts(wishOf(histogram, target));
  const { from, to } = target.span;
  const counts = new Map<number, number>();
  for (const place of target.places) {
    const table = tableOf(histogram, units.scopeOf(place));
    const found = cells.counts(table, histogram.measure.key, [place.unitId], from, to);
    for (const [value, count] of found) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return new Map([['', counts]]);
}
