import { cellDimensions, type CellMeasure, type Day, type Fact } from '#domain';
import type { Place } from '../query/place.js';
import { splitWindow } from '../query/split-window.js';
import { withoutDust } from '../value/without-dust.js';
import { cellTable, type CellTableKey } from './cell-table-key.js';
import type { FoundCells } from './found-cells.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import type { RecordsWish } from './records-plan.js';
import { passes, type Slice, sliceDimension } from './slice.js';
import { type Stretch, stretchesOf } from './stretches.js';

/** Amounts of a measure over places and days; `from` open means from the beginning. */
export interface Flow {
  readonly fact: Fact;
  readonly measure: CellMeasure;
  readonly places: readonly Place[];
  readonly from?: Day;
  readonly to: Day;
  readonly slice: Slice;
}

const beforeAll: Day = '1900-01-01';

/**
 * Whether cells answer exactly: no more than one dimension, that the cells hold, and with one only whole months.
 * Histograms are kept for whole months and without dimensions.
 */
export function answeredByCells(
  { fact, slice, from, to }: Pick<Flow, 'fact' | 'slice' | 'from' | 'to'>,
  histogram = false,
): boolean {
  const dimension = sliceDimension(slice);
  if (dimension === undefined && !histogram) return true;
  const whole = splitWindow(from, to).days.length === 0;
  if (dimension === undefined) return whole;
  return !histogram && whole && cellDimensions(fact).some((held) => held.dimension === dimension);
}

const wishOf = (flow: Flow): RecordsWish => ({ ...flow, from: flow.from ?? beforeAll });

/** Cells by the one dimension of a slice. */
const byTable = ({ fact, slice }: Flow, place: Place, { units }: ReadContext): CellTableKey =>
  cellTable(fact, 'by', units.scopeOf(place), sliceDimension(slice));

/** Says what a flow needs: month cells, day cells at the edges, or the records where no cell answers. */
export function planFlow(flow: Flow, plans: Plans, context: ReadContext): void {
  if (!answeredByCells(flow)) return plans.records.want(wishOf(flow));
  if (sliceDimension(flow.slice) === undefined) {
    return planStretches(stretchesOf(flow, context.units), flow.measure.key, plans);
  }
  const { months } = splitWindow(flow.from, flow.to);
  if (!months) return;
  for (const place of flow.places) {
    plans.cells.want(byTable(flow, place, context), flow.measure.key, place.unitId, months.from, months.to);
  }
}

/** Asks the cells of stretches. */
export function planStretches(stretches: readonly Stretch[], measure: string, { cells }: Plans): void {
  for (const { table, unitIds, from, to } of stretches) {
    for (const unitId of unitIds) cells.want(table, measure, unitId, from, to);
  }
}

/**
 * Sums of a planned flow per member of the break-down; `''` is the only member without one. A member with a sum of zero
 * is left out: whether its cell exists depends on other measures and on what was corrected, not on what is true.
 */
export function readFlow(flow: Flow, { cells, records }: Found, context: ReadContext): ReadonlyMap<string, number> {
  const dimension = sliceDimension(flow.slice);
  if (dimension === undefined) {
    return new Map([['', sumStretches(stretchesOf(flow, context.units), flow.measure.key, cells)]]);
  }
  if (!answeredByCells(flow)) return records.members(wishOf(flow));
  const { key } = flow.measure;
  const { months } = splitWindow(flow.from, flow.to);
  const sums = new Map<string, number>();
  for (const place of months ? flow.places : []) {
    const { unitId, weight } = place;
    const members = cells.members(byTable(flow, place, context), key, [unitId], months!.from, months!.to);
    for (const [member, amount] of members) {
      if (!passes(member, dimension, flow.slice)) continue;
      const name = flow.slice.by === undefined ? '' : member;
      sums.set(name, (sums.get(name) ?? 0) + amount * weight);
    }
  }
  const clean = new Map([...sums].map(([member, amount]) => [member, withoutDust(amount)]));
  if (flow.slice.by === undefined) return new Map([['', clean.get('') ?? 0]]);
  return new Map([...clean].filter(([, amount]) => amount !== 0));
}

/** The sum of a measure over planned stretches. */
export function sumStretches(stretches: readonly Stretch[], measure: string, cells: FoundCells): number {
  let sum = 0;
  for (const stretch of stretches) sum += cells.sum(stretch, measure) * stretch.weight;
  return withoutDust(sum);
}
