import type { CellMeasure, Day, Fact } from '#domain';
import type { CellTableKey } from './cell-plan.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import type { RecordsWish } from './records-plan.js';
import { passes, type Slice, sliceDimension } from './slice.js';
import { splitWindow } from '../query/split-window.js';

/** Amounts of a measure over units and days; `from` open means from the beginning. */
export interface Flow {
  readonly fact: Fact;
  readonly measure: CellMeasure;
  readonly unitIds: readonly number[];
  readonly scope: 0 | 1;
  readonly from?: Day;
  readonly to: Day;
  readonly slice: Slice;
}

const beforeAll: Day = '1900-01-01';

/**
 * Whether cells answer exactly: no more than one dimension, and with one only whole months. Histograms are kept for
 * whole months and without dimensions.
 */
export function answeredByCells({ slice, from, to }: Pick<Flow, 'slice' | 'from' | 'to'>, histogram = false): boolean {
  const dimension = sliceDimension(slice);
  const whole = splitWindow(from, to).days.length === 0;
  if (histogram) return whole && dimension === undefined;
  return dimension === undefined || (dimension !== 'MANY' && whole);
}

const wishOf = (flow: Flow): RecordsWish => ({ ...flow, from: flow.from ?? beforeAll });

const monthTable = ({ fact, scope, slice }: Flow): CellTableKey => {
  const dimension = sliceDimension(slice);
  return dimension === undefined ? { fact, grain: 'month', scope } : { fact, grain: 'by', scope, dimension };
};

const dayTable = ({ fact }: Flow): CellTableKey => ({ fact, grain: 'day', scope: 0 });

/** Day cells are own: a subtree's days are the days of everything below it. */
const dayUnits = ({ unitIds, scope }: Flow, { units }: ReadContext): readonly number[] =>
  scope === 0 ? unitIds : [...new Set(unitIds.flatMap((unitId) => units.subtree(unitId)))];

/** Says what a flow needs: month cells, day cells at the edges, or the records where no cell answers. */
export function planFlow(flow: Flow, { cells, records }: Plans, context: ReadContext): void {
  if (!answeredByCells(flow)) return records.want(wishOf(flow));
  const { months, days } = splitWindow(flow.from, flow.to);
  for (const unitId of flow.unitIds) {
    if (months) cells.want(monthTable(flow), flow.measure.key, unitId, months.from, months.to);
  }
  for (const { from, to } of days) {
    for (const unitId of dayUnits(flow, context)) cells.want(dayTable(flow), flow.measure.key, unitId, from, to);
  }
}

/**
 * Sums of a planned flow per member of the break-down; `''` is the only member without one. A member with a sum of zero
 * is left out: whether its cell exists depends on other measures and on what was corrected, not on what is true.
 */
export function readFlow(flow: Flow, { cells, records }: Found, context: ReadContext): ReadonlyMap<string, number> {
  if (!answeredByCells(flow)) return records.members(wishOf(flow));
  const { months, days } = splitWindow(flow.from, flow.to);
  const dimension = sliceDimension(flow.slice);
  if (dimension !== undefined) {
    const members = months
      ? cells.members(monthTable(flow), flow.measure.key, flow.unitIds, months.from, months.to)
      : new Map();
    const kept = [...members].filter(([member, amount]) => amount !== 0 && passes(member, dimension, flow.slice));
    if (flow.slice.by !== undefined) return new Map(kept);
    return new Map([['', kept.reduce((sum, [, amount]) => sum + amount, 0)]]);
  }
  let sum = months ? cells.sum(monthTable(flow), flow.measure.key, flow.unitIds, months.from, months.to) : 0;
  for (const { from, to } of days)
    sum += cells.sum(dayTable(flow), flow.measure.key, dayUnits(flow, context), from, to);
  return new Map([['', sum]]);
}
