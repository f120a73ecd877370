import { addDays, type CellMeasure, type HistogramMeasure, type PublishedMeasure } from '#domain';
import { unitsWithin } from '../query/units-within.js';
import type { RowTarget } from '../query/row-target.js';
import type { ValueProvenance } from '../value/metric-value.js';
import { answeredByCells, type Flow, planFlow, readFlow } from './flow.js';
import { planCounts, readCounts, type ValueCounts } from './histogram.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import { type Slice, sliceDimension } from './slice.js';

/** Amounts per member; `''` is the only member without a break-down. A member that is missing has nothing. */
export type Amounts = ReadonlyMap<string, number>;

/** Planning and reading one measure for one row. */
export interface MeasureReader {
  readonly plan: (key: string, target: RowTarget, slice: Slice, plans: Plans) => void;
  readonly amounts: (key: string, target: RowTarget, slice: Slice, found: Found) => Amounts;
  /** Value counts of a histogram measure, per member as `amounts`. */
  readonly counts: (key: string, target: RowTarget, slice: Slice, found: Found) => ValueCounts;
  /** Whether the measure asks what a unit holds that took over only a share of another one. */
  readonly divided: (key: string, target: RowTarget) => boolean;
  readonly path: (key: string, target: RowTarget, slice: Slice) => ValueProvenance['path'];
}

const subtree = 1;
const own = 0;

/** Reads measures of every kind by the measure book; the only place that knows what a kind of measure means. */
export function createMeasureReader(context: ReadContext): MeasureReader {
  const { measures, book, units } = context;

  const flowOf = (key: string, { unitIds, period }: RowTarget, slice: Slice): Flow => {
    const { fact, measure } = measures.get(key);
    return { fact, measure: measure as CellMeasure, unitIds, scope: subtree, from: period.from, to: period.to, slice };
  };
  const holdingOf = ({ unit, until }: RowTarget) => units.holding(unit.id, addDays(until, -1));
  const stockOf = (key: string, target: RowTarget, slice: Slice): readonly Flow[] => {
    const holding = holdingOf(target);
    const flow = { ...flowOf(key, target, slice), from: undefined, to: target.until };
    return [
      { ...flow, unitIds: holding.subtree, scope: subtree } as const,
      { ...flow, unitIds: holding.own, scope: own } as const,
    ].filter(({ unitIds }) => unitIds.length > 0);
  };
  const membersAt = (level: 'COMMUNE' | 'DISTRICT', target: RowTarget): readonly number[] =>
    book.under(target.unit.id, level, addDays(target.period.to, -1)).map(({ id }) => id);
  const activityOf = (key: string, unitId: number, target: RowTarget, slice: Slice): Flow => {
    const unitIds = unitsWithin(unitId, target.period.from, book);
    return { ...flowOf(key, target, slice), unitIds, scope: own };
  };

  const plan: MeasureReader['plan'] = (key, target, slice, plans) => {
    const { fact, measure } = measures.get(key);
    if (measure.type === 'CELL') planFlow(flowOf(key, target, slice), plans, context);
    else if (measure.type === 'STOCK') {
      for (const side of [measure.opened, measure.closed]) {
        for (const flow of stockOf(side, target, slice)) planFlow(flow, plans, context);
      }
    } else if (measure.type === 'SUM') measure.terms.forEach((term) => plan(term, target, slice, plans));
    else if (measure.type === 'ACTIVE_UNITS') {
      for (const unitId of membersAt(measure.level, target)) {
        planFlow(activityOf(measure.counted, unitId, target, slice), plans, context);
      }
    } else if (measure.type === 'PUBLISHED')
      plans.published.want(publishedWish(measure, target, slice, fact.dimensions));
    else if (measure.type === 'HISTOGRAM') planCounts({ fact, measure }, target, slice, plans);
  };

  const amounts: MeasureReader['amounts'] = (key, target, slice, found) => {
    const { fact, measure } = measures.get(key);
    if (measure.type === 'CELL') return readFlow(flowOf(key, target, slice), found, context);
    if (measure.type === 'STOCK') {
      const opened = stockOf(measure.opened, target, slice).map((flow) => readFlow(flow, found, context));
      const closed = stockOf(measure.closed, target, slice).map((flow) => readFlow(flow, found, context));
      return combine([...opened, ...closed], [...opened.map(() => 1), ...closed.map(() => -1)]);
    }
    if (measure.type === 'SUM') {
      const terms = measure.terms.map((term) => amounts(term, target, slice, found));
      return combine(
        terms,
        terms.map(() => 1),
      );
    }
    if (measure.type === 'ACTIVE_UNITS') {
      const active = membersAt(measure.level, target).filter((unitId) => {
        const flow = activityOf(measure.counted, unitId, target, slice);
        return (readFlow(flow, found, context).get('') ?? 0) > 0;
      });
      return new Map([['', active.length]]);
    }
    if (measure.type === 'VALID_UNITS') return new Map([['', membersAt(measure.level, target).length]]);
    if (measure.type === 'PUBLISHED') {
      const figures = found.published.figures(publishedWish(measure, target, slice, fact.dimensions));
      return new Map(figures.map(({ member, value }) => [member ?? '', value ?? Number.NaN]));
    }
    throw new TypeError(`${key} is a histogram: ask for its counts`);
  };

  const divided: MeasureReader['divided'] = (key, target) => {
    const { measure } = measures.get(key);
    if (measure.type === 'SUM') return measure.terms.some((term) => divided(term, target));
    return measure.type === 'STOCK' && holdingOf(target).divided;
  };

  const path: MeasureReader['path'] = (key, target, slice) => {
    const { measure } = measures.get(key);
    if (measure.type === 'PUBLISHED') return 'PUBLISHED';
    if (measure.type === 'VALID_UNITS') return 'AREA_BOOK';
    if (measure.type === 'SUM') {
      return measure.terms.some((term) => path(term, target, slice) === 'RECORDS') ? 'RECORDS' : 'CELLS';
    }
    const from = measure.type === 'STOCK' ? undefined : target.period.from;
    const to = measure.type === 'STOCK' ? target.until : target.period.to;
    return answeredByCells({ slice, from, to }, measure.type === 'HISTOGRAM') ? 'CELLS' : 'RECORDS';
  };

  const counts: MeasureReader['counts'] = (key, target, slice, found) => {
    const { fact, measure } = measures.get(key);
    return readCounts({ fact, measure: measure as HistogramMeasure }, target, slice, found);
  };

  return { plan, amounts, counts, divided, path };
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
