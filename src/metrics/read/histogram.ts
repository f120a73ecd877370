import type { Fact, HistogramMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { CellTableKey } from './cell-plan.js';
import { answeredByCells } from './flow.js';
import type { Found, Plans } from './read-context.js';
import type { RecordsWish } from './records-plan.js';
import type { Slice } from './slice.js';

/** How often each value occurs, per member; `''` is the only member without a break-down. */
export type ValueCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A histogram measure with the fact it belongs to. */
export interface Histogram {
  readonly fact: Fact;
  readonly measure: HistogramMeasure;
}

/** Histograms are kept for whole months without dimensions; anything finer is counted from the records. */
const byCells = ({ period }: RowTarget, slice: Slice): boolean =>
  answeredByCells({ slice, from: period.from, to: period.to }, true);

const tableOf = ({ fact }: Histogram): CellTableKey => ({ fact, grain: 'hist', scope: 1 });

const wishOf = ({ fact, measure }: Histogram, { unitIds, period }: RowTarget, slice: Slice): RecordsWish => ({
  fact,
  measure,
  slice,
  unitIds,
  scope: 1,
  from: period.from,
  to: period.to,
});

/** Says what the value counts of a row need. */
export function planCounts(histogram: Histogram, target: RowTarget, slice: Slice, { cells, records }: Plans): void {
  if (!byCells(target, slice)) return records.want(wishOf(histogram, target, slice));
  const { from, to } = target.period;
  for (const unitId of target.unitIds) cells.want(tableOf(histogram), histogram.measure.key, unitId, from, to);
}

/** Value counts of a row that was planned. */
export function readCounts(
  histogram: Histogram,
  target: RowTarget,
  slice: Slice,
  { cells, records }: Found,
): ValueCounts {
  if (!byCells(target, slice)) return records.counts(wishOf(histogram, target, slice));
  const { from, to } = target.period;
  return new Map([['', cells.counts(tableOf(histogram), histogram.measure.key, target.unitIds, from, to)]]);
}
