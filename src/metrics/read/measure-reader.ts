import { addDays, type CellMeasure, type HistogramMeasure, type PublishedMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { CellTableKey } from './cell-plan.js';
import { type Flow, planFlow, readFlow } from './flow.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import type { RecordsWish } from './records-plan.js';
import { type Slice, sliceDimension } from './slice.js';
import { splitWindow } from '../query/split-window.js';

/** Amounts per member; `''` is the only member without a break-down. A member that is missing has nothing. */
export type Amounts = ReadonlyMap<string, number>;

/** Planning and reading one measure for one row. */
export interface MeasureReader {
  readonly plan: (key: string, target: RowTarget, slice: Slice, plans: Plans) => void;
  readonly amounts: (key: string, target: RowTarget, slice: Slice, found: Found) => Amounts;
  /** Value counts of a histogram measure. */
  readonly counts: (key: string, target: RowTarget, slice: Slice, found: Found) => ReadonlyMap<number, number>;
}

const subtree = 1;
const own = 0;

/** Reads measures of every kind by the measure book; the only place that knows what a kind of measure means. */
export function createMeasureReader(context: ReadContext): MeasureReader {
  const flowOf = (key: string, target: RowTarget, slice: Slice, scope: 0 | 1 = subtree): Flow => {
    const { fact, measure } = context.measures.get(key);
    const unitIds = [target.unit.id];
    return {
      fact,
      measure: measure as CellMeasure,
      unitIds,
      scope,
      from: target.period.from,
      to: target.period.to,
      slice,
    };
  };
  const stockOf = (key: string, target: RowTarget, slice: Slice): Flow => ({
    ...flowOf(key, target, slice),
    unitIds: context.units.lineage(target.unit.id),
    from: undefined,
    to: target.until,
  });
  const membersAt = (level: 'COMMUNE' | 'DISTRICT', target: RowTarget): readonly number[] =>
    context.book.under(target.unit.id, level, addDays(target.period.to, -1)).map(({ id }) => id);

  const plan: MeasureReader['plan'] = (key, target, slice, plans) => {
    const { fact, measure } = context.measures.get(key);
    if (measure.type === 'CELL') planFlow(flowOf(key, target, slice), plans, context);
    else if (measure.type === 'STOCK') {
      for (const side of [measure.opened, measure.closed]) planFlow(stockOf(side, target, slice), plans, context);
    } else if (measure.type === 'SUM') measure.terms.forEach((term) => plan(term, target, slice, plans));
    else if (measure.type === 'ACTIVE_UNITS') {
      const unitIds = membersAt(measure.level, target);
      planFlow({ ...flowOf(measure.counted, target, slice, own), unitIds }, plans, context);
    } else if (measure.type === 'PUBLISHED')
      plans.published.want(publishedWish(measure, target, slice, fact.dimensions));
    else if (measure.type === 'HISTOGRAM') planCounts({ fact, measure }, target, slice, plans);
  };

  const amounts: MeasureReader['amounts'] = (key, target, slice, found) => {
    const { fact, measure } = context.measures.get(key);
    if (measure.type === 'CELL') return readFlow(flowOf(key, target, slice), found, context);
    if (measure.type === 'STOCK') {
      const opened = readFlow(stockOf(measure.opened, target, slice), found, context);
      return combine([opened, readFlow(stockOf(measure.closed, target, slice), found, context)], [1, -1]);
    }
    if (measure.type === 'SUM') {
      const terms = measure.terms.map((term) => amounts(term, target, slice, found));
      return combine(
        terms,
        terms.map(() => 1),
      );
    }
    if (measure.type === 'ACTIVE_UNITS') {
      const flow = flowOf(measure.counted, target, slice, own);
      const active = membersAt(measure.level, target).filter(
        (unitId) => (readFlow({ ...flow, unitIds: [unitId] }, found, context).get('') ?? 0) > 0,
      );
      return new Map([['', active.length]]);
    }
    if (measure.type === 'VALID_UNITS') return new Map([['', membersAt(measure.level, target).length]]);
    if (measure.type === 'PUBLISHED') {
      const figures = found.published.figures(publishedWish(measure, target, slice, fact.dimensions));
      return new Map(figures.map(({ member, value }) => [member ?? '', value ?? Number.NaN]));
    }
    throw new TypeError(`${key} is a histogram: ask for its counts`);
  };

  const counts: MeasureReader['counts'] = (key, target, slice, found) => {
    const { fact, measure } = context.measures.get(key);
    const source = countSource({ fact, measure: measure as HistogramMeasure }, target, slice);
    if ('wish' in source) return found.records.counts(source.wish);
    return found.cells.counts(source.table, key, [target.unit.id], target.period.from, target.period.to);
  };

  return { plan, amounts, counts };
}

interface Histogram {
  readonly fact: Flow['fact'];
  readonly measure: HistogramMeasure;
}

/** Histograms are kept for whole months without dimensions; anything finer is counted from the records. */
function countSource(
  { fact, measure }: Histogram,
  { unit, period }: RowTarget,
  slice: Slice,
): { readonly table: CellTableKey } | { readonly wish: RecordsWish } {
  const whole = splitWindow(period.from, period.to).days.length === 0;
  if (whole && sliceDimension(slice) === undefined) return { table: { fact, grain: 'hist', scope: subtree } };
  return { wish: { fact, measure, slice, unitIds: [unit.id], scope: subtree, from: period.from, to: period.to } };
}

function planCounts(histogram: Histogram, target: RowTarget, slice: Slice, { cells, records }: Plans): void {
  const source = countSource(histogram, target, slice);
  if ('wish' in source) records.want(source.wish);
  else cells.want(source.table, histogram.measure.key, target.unit.id, target.period.from, target.period.to);
}

function publishedWish(
  measure: PublishedMeasure,
  { unit, period }: RowTarget,
  slice: Slice,
  dimensions: Flow['fact']['dimensions'],
): { measure: PublishedMeasure; memberField?: string; unitId: number; periodCode: string } {
  const dimension = sliceDimension(slice);
  const memberField = dimensions.find((candidate) => candidate.dimension === dimension)?.field;
  return { measure, memberField, unitId: unit.id, periodCode: period.code };
}

function combine(parts: readonly Amounts[], signs: readonly number[]): Amounts {
  const sums = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const [member, amount] of part) sums.set(member, (sums.get(member) ?? 0) + signs[index]! * amount);
  });
  return sums;
}
