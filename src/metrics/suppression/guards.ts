import { cellDimensions, type Fact } from '#domain';
import type { MeasureBook } from '../definition/measure-book.js';
import { measureParts } from '../definition/measure-parts.js';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import { figureName, type Guard, type GuardedFigure, type TimeAxis } from './guarded-figure.js';

/** The guard of every metric of a catalogue. */
export type Guards = (definition: MetricDefinition) => Guard;

type Guarded = MetricDefinition & { readonly suppression: NonNullable<MetricDefinition['suppression']> };

/** Kinds of measures whose number tells the numbers of their parts. */
const transparent = new Set(['SUM', 'DIFFERENCE', 'WHOLE']);

/**
 * What guards which metric. A metric without `suppression` that shows a measure of one that has it is guarded alike: a
 * definition that somebody adds can not open what another closes.
 */
export function createGuards(catalogue: MetricCatalogue, measures: MeasureBook): Guards {
  const guarded = catalogue.all.filter((definition): definition is Guarded => definition.suppression !== undefined);
  const known = new Map<string, Guard>();

  const factOf = (key: string): Fact | undefined => measures.find(key)?.fact;
  const leaves = (key: string): readonly string[] => {
    const measure = measures.find(key)?.measure;
    if (measure === undefined || !transparent.has(measure.type)) return [key];
    return [key, ...measureParts(measure).flatMap(leaves)];
  };
  const shown = ({ numerator, denominator, rules }: MetricDefinition): readonly string[] => {
    const sides = [numerator, denominator, ...rules.flatMap((rule) => [rule.numerator, rule.denominator])];
    return [...new Set(sides.filter((side) => side !== undefined).flatMap(leaves))];
  };
  /** What tells the guarded count or anything counted of its cases. */
  const tells = (one: Guarded): ReadonlySet<string> => {
    const { counted } = one.suppression;
    const fact = factOf(counted);
    return new Set([counted, ...shown(one)].filter((key) => factOf(key) === fact));
  };
  const told = guarded.map((one) => ({ one, tells: tells(one) }));

  const figureOf = (counted: string, where: MetricDefinition['where']): GuardedFigure => {
    const users = guarded.filter(({ suppression }) => suppression.counted === counted);
    return {
      counted,
      where,
      isPart: where.length > 0 && users.some((one) => one.where.length === 0),
      minN: Math.max(...users.map(({ suppression }) => suppression.minN)),
      cut: cutOf(counted, users),
      axis: axisOf(counted, users),
    };
  };
  const axisOf = (counted: string, users: readonly Guarded[]): TimeAxis => {
    const grains = users.flatMap((one) => one.grains);
    if (!grains.some((grain) => grain === 'MONTH' || grain === 'QUARTER' || grain === 'YEAR')) return 'SCHOOL_YEAR';
    if (!stands(counted)) return 'CIVIL';
    return measures.get(counted).measure.type === 'STOCK' ? 'MONTH_END' : 'PERIOD';
  };
  /** Whether something that stands at the end of a period is in a measure. */
  const stands = (key: string): boolean => leaves(key).some((leaf) => measures.find(leaf)?.measure.type === 'STOCK');
  const cutOf = (counted: string, users: readonly Guarded[]): string | undefined => {
    const fact = factOf(counted);
    if (fact === undefined || stands(counted)) return undefined;
    const held = new Set(cellDimensions(fact).map(({ dimension }) => dimension));
    const fixed = new Set(
      catalogue.all.filter((one) => shown(one).includes(counted)).flatMap(({ where }) => where.map((f) => f.dimension)),
    );
    const open = (dimension: string): boolean =>
      held.has(dimension) &&
      !fixed.has(dimension) &&
      users.every(({ dimensions }) => dimensions.length === 0 || dimensions.includes(dimension));
    const chosen = users.map(({ suppression }) => suppression.by).find((by) => by !== undefined && open(by));
    return chosen ?? users.flatMap(({ dimensions }) => dimensions).find(open);
  };

  const sameWhere = (one: MetricDefinition, other: MetricDefinition): boolean =>
    JSON.stringify(one.where) === JSON.stringify(other.where);

  function guardOf(definition: MetricDefinition): Guard {
    const sides = shown(definition);
    const figures: GuardedFigure[] = [];
    const closed: string[] = [];
    if (definition.suppression) figures.push(figureOf(definition.suppression.counted, definition.where));
    for (const { one, tells: keys } of told) {
      if (!sides.some((side) => keys.has(side))) continue;
      const isWhole = definition.where.length === 0 && one.where.length > 0;
      if (isWhole && !sameWhere(definition, one)) closed.push(...one.where.map(({ dimension }) => dimension));
      else figures.push(figureOf(one.suppression.counted, definition.where));
    }
    for (const key of new Set(
      definition.groups.flatMap(({ parts }) => parts.flatMap((part) => [part.metric, part.scale])),
    )) {
      const part = key === undefined ? undefined : catalogue.find(key);
      if (!part) continue;
      const inner = of(part);
      figures.push(...inner.figures);
      closed.push(...inner.closed);
    }
    return {
      figures: [...new Map(figures.map((figure) => [figureName(figure), figure])).values()],
      closed: [...new Set(closed)],
    };
  }

  const of: Guards = (definition) => {
    let guard = known.get(definition.key);
    if (!guard) known.set(definition.key, (guard = guardOf(definition)));
    return guard;
  };
  return of;
}
