import { type CellMeasure, type HistogramMeasure, type PublishedMeasure } from '#domain';
import type { Impossible } from '../evaluate.js';
import { isWhole } from '../query/place.js';
import type { RowTarget } from '../query/row-target.js';
import type { ValueProvenance } from '../value/metric-value.js';
import { answeredByCells, type Flow, planFlow, readFlow } from './flow.js';
import { planCounts, readCounts, type ValueCounts } from './histogram.js';
import type { Found, Plans, ReadContext } from './read-context.js';
import { sliceDimension } from './slice.js';

/** Amounts per member; `''` is the only member without a break-down. A member that is missing has nothing. */
export type Amounts = ReadonlyMap<string, number>;

/** Planning and reading one measure for one row. */
export interface MeasureReader {
  readonly plan: (key: string, target: RowTarget, plans: Plans) => void;
  readonly amounts: (key: string, target: RowTarget, found: Found) => Amounts;
  /** Value counts of a histogram measure, per member as `amounts`. */
  readonly counts: (key: string, target: RowTarget, found: Found) => ValueCounts;
  /** What the amounts found are, where a unit that gave only a share to the row is in them: an estimate, or no number. */
  readonly divided: (key: string, target: RowTarget, found: Found) => 'ESTIMATED' | 'NOT_COMPARABLE' | undefined;
  /** Why the measure has no number for the row, known before anything is read. */
  readonly impossible: (key: string, target: RowTarget) => Impossible | undefined;
  readonly path: (key: string, target: RowTarget) => ValueProvenance['path'];
}

/** Reads measures of every kind by the measure book; the only place that knows what a kind of measure means. */
export function createMeasureReader(context: ReadContext): MeasureReader {
  const { measures, book, units } = context;

  const flowOf = (key: string, { places, span, slice }: RowTarget): Flow => {
    const { fact, measure } = measures.get(key);
    return { fact, measure: measure as CellMeasure, places, ...span, slice };
  };
  const stockOf = (key: string, target: RowTarget): Flow => ({
    ...flowOf(key, target),
    places: target.held,
    from: undefined,
    to: target.until,
  });
  const membersAt = (level: 'COMMUNE' | 'DISTRICT', { unit, on }: RowTarget): readonly number[] =>
    book.under(unit.id, level, on).map(({ id }) => id);
  /** What was booked at units of a level themselves, by the unit they are in the row's structure. */
  const activityOf = (key: string, unitId: number, level: string, target: RowTarget): Flow => {
    const { places } = units.flows(unitId, target.on, target.span.from, target.span.to);
    const own = places.filter((place) => book.unit(place.unitId).level === level);
    return { ...flowOf(key, target), places: own.map((place) => ({ ...place, scope: 0 })) };
  };

  const plan: MeasureReader['plan'] = (key, target, plans) => {
    const { fact, measure } = measures.get(key);
    if (measure.type === 'CELL') planFlow(flowOf(key, target), plans, context);
    else if (measure.type === 'STOCK') {
      for (const side of [measure.opened, measure.closed]) planFlow(stockOf(side, target), plans, context);
    } else if (measure.type === 'SUM') measure.terms.forEach((term) => plan(term, target, plans));
    else if (measure.type === 'ACTIVE_UNITS') {
      for (const unitId of membersAt(measure.level, target)) {
        planFlow(activityOf(measure.counted, unitId, measure.level, target), plans, context);
      }
    } else if (measure.type === 'PUBLISHED') {
      const wish = publishedWish(measure, target, fact.dimensions);
      if (wish) plans.published.want(wish);
    } else if (measure.type === 'HISTOGRAM') planCounts({ fact, measure }, target, plans);
  };

  const amounts: MeasureReader['amounts'] = (key, target, found) => {
    const { fact, measure } = measures.get(key);
    if (measure.type === 'CELL') return readFlow(flowOf(key, target), found, context);
    if (measure.type === 'STOCK') {
      const opened = readFlow(stockOf(measure.opened, target), found, context);
      const closed = readFlow(stockOf(measure.closed, target), found, context);
      return combine([opened, closed], [1, -1]);
    }
    if (measure.type === 'SUM') {
      const terms = measure.terms.map((term) => amounts(term, target, found));
      return combine(
        terms,
        terms.map(() => 1),
      );
    }
    if (measure.type === 'ACTIVE_UNITS') {
      const active = membersAt(measure.level, target).filter((unitId) => {
        const flow = activityOf(measure.counted, unitId, measure.level, target);
        return (readFlow(flow, found, context).get('') ?? 0) > 0;
      });
      return new Map([['', active.length]]);
    }
    if (measure.type === 'VALID_UNITS') return new Map([['', membersAt(measure.level, target).length]]);
    if (measure.type === 'PUBLISHED') {
      const wish = publishedWish(measure, target, fact.dimensions);
      const figures = wish ? found.published.figures(wish) : [];
      return new Map(figures.map(({ member, value }) => [member ?? '', value ?? Number.NaN]));
    }
    throw new TypeError(`${key} is a histogram: ask for its counts`);
  };

  const counts: MeasureReader['counts'] = (key, target, found) => {
    const { fact, measure } = measures.get(key);
    return readCounts({ fact, measure: measure as HistogramMeasure }, target, found);
  };

  const divided: MeasureReader['divided'] = (key, target, found) => {
    const { measure } = measures.get(key);
    const shares = (places: RowTarget['places']) => places.filter((place) => !isWhole(place));
    const parts = { ...target, places: shares(target.places), held: shares(target.held) };
    switch (measure.type) {
      case 'PUBLISHED':
      case 'VALID_UNITS':
        return undefined;
      case 'ACTIVE_UNITS': {
        const unsure = membersAt(measure.level, target).some((unitId) => {
          const { from, to } = target.span;
          if (units.flows(unitId, target.on, from, to).indivisible.length > 0) return true;
          const flow = activityOf(measure.counted, unitId, measure.level, target);
          const [whole, part] = [flow.places.filter(isWhole), shares(flow.places)];
          const amount = (places: Flow['places']): number => readFlow({ ...flow, places }, found, context).get('') ?? 0;
          return part.length > 0 && amount(part) > 0 && amount(whole) === 0;
        });
        return unsure ? 'NOT_COMPARABLE' : undefined;
      }
      case 'HISTOGRAM': {
        if (parts.places.length === 0) return undefined;
        const some = [...counts(key, parts, found).values()].some((values) => values.size > 0);
        return target.divided || some ? 'NOT_COMPARABLE' : undefined;
      }
      case 'SUM':
        return measure.terms.map((term) => divided(term, target, found)).find((mark) => mark !== undefined);
      default: {
        if (parts.places.length === 0 && parts.held.length === 0) return undefined;
        const some = [...amounts(key, parts, found).values()].some((amount) => amount !== 0);
        return target.divided || some ? 'ESTIMATED' : undefined;
      }
    }
  };

  const impossible: MeasureReader['impossible'] = (key, target) => {
    const { measure } = measures.get(key);
    if (measure.type === 'PUBLISHED' && target.publishedUnitId === undefined) return 'PUBLISHED_ELSEWHERE';
    return undefined;
  };

  const path: MeasureReader['path'] = (key, target) => {
    const { fact, measure } = measures.get(key);
    if (measure.type === 'PUBLISHED') return 'PUBLISHED';
    if (measure.type === 'VALID_UNITS') return 'AREA_BOOK';
    if (measure.type === 'SUM') {
      return measure.terms.some((term) => path(term, target) === 'RECORDS') ? 'RECORDS' : 'CELLS';
    }
    const { slice, span, until } = target;
    const days = measure.type === 'STOCK' ? { from: undefined, to: until } : span;
    return answeredByCells({ fact, slice, ...days }, measure.type === 'HISTOGRAM') ? 'CELLS' : 'RECORDS';
  };

  return { plan, amounts, counts, divided, impossible, path };
}

function publishedWish(
  measure: PublishedMeasure,
  { publishedUnitId, period, slice }: RowTarget,
  dimensions: Flow['fact']['dimensions'],
): { measure: PublishedMeasure; memberField?: string; unitId: number; periodCode: string } | undefined {
  if (publishedUnitId === undefined) return undefined;
  const dimension = sliceDimension(slice);
  const memberField = dimensions.find((candidate) => candidate.dimension === dimension)?.field;
  return { measure, memberField, unitId: publishedUnitId, periodCode: period.code };
}

function combine(parts: readonly Amounts[], signs: readonly number[]): Amounts {
  const sums = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const [member, amount] of part) sums.set(member, (sums.get(member) ?? 0) + signs[index]! * amount);
  });
  return sums;
}
