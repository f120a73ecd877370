import type { Measure } from '#domain';
import type { MeasureBook } from './measure-book.js';
import { measureParts } from './measure-parts.js';
import type { CompositeGroup } from './composite.js';
import type { MetricDefinition } from './metric-definition.js';

type Formula = Pick<
  MetricDefinition,
  'kind' | 'factor' | 'numerator' | 'denominator' | 'quantile' | 'where' | 'groups' | 'rules'
>;

/**
 * The formula in words of the definition itself, down to the fields of the records.
 *
 * `100 × one_stop_active_communes ÷ one_stop_valid_communes; one_stop_active_communes = …`.
 */
export function describeFormula(formula: Formula, book: MeasureBook): string {
  const { numerator, denominator, groups, rules, where } = formula;
  if (groups.length > 0) return groups.map(describeGroup).join('; ');
  if (numerator === undefined) return 'not delivered by any source';
  const editions = rules.filter((rule) => rule.numerator ?? rule.denominator);
  const heads = [
    head({ ...formula, numerator, denominator }),
    ...editions.map((rule) => {
      const edition = {
        ...formula,
        numerator: rule.numerator ?? numerator,
        denominator: rule.denominator ?? denominator,
      };
      return `edition ${rule.version}: ${head(edition)}`;
    }),
  ];
  const filters = where.map(({ dimension, in: members }) => `only ${dimension} in ${members.join(', ')}`);
  const keys = [numerator, denominator, ...editions.flatMap((rule) => [rule.numerator, rule.denominator])];
  const said = new Set<string>();
  const explain = (key: string): readonly string[] => {
    if (said.has(key)) return [];
    said.add(key);
    const { measure } = book.get(key);
    return [`${key} = ${describeMeasure(measure)}`, ...measureParts(measure).flatMap(explain)];
  };
  return [...heads, ...filters, ...keys.filter((key) => key !== undefined).flatMap(explain)].join('; ');
}

function head({ kind, factor, numerator, denominator, quantile }: Formula): string {
  if (denominator !== undefined) return `${factor === 1 ? '' : `${factor} × `}${numerator} ÷ ${denominator}`;
  if (kind !== 'PERCENTILE') return numerator!;
  return quantile === 0.5
    ? `median of ${numerator}`
    : `percentile ${Number((100 * quantile!).toFixed(6))} of ${numerator}`;
}

function describeGroup({ key, parts }: CompositeGroup): string {
  const points = parts.map(({ metric, maxPoints, fullAt, zeroAt, scale }) => {
    const from = zeroAt === 0 ? '' : ` from ${zeroAt}`;
    return `${metric}${scale === undefined ? '' : ` × ${scale}`} up to ${maxPoints} points${from} at ${fullAt}`;
  });
  return `${key}: ${points.join(' + ')}`;
}

function describeMeasure(measure: Measure): string {
  switch (measure.type) {
    case 'CELL': {
      const what = measure.add === 1 ? `number of ${measure.record}` : `sum of ${measure.record}.${measure.add}`;
      return `${what}${condition(measure.when)} by ${measure.day}`;
    }
    case 'HISTOGRAM':
      return `${measure.record}.${measure.value}${condition(measure.when)} by ${measure.day}`;
    case 'STOCK':
      return `${measure.opened} − ${measure.closed}, summed to the end of the period`;
    case 'SUM':
      return measure.terms.join(' + ');
    case 'WHOLE':
      return `${measure.of} of all ${measure.dimension} together`;
    case 'ACTIVE_UNITS': {
      const days = measure.lastWorkingDays === undefined ? '' : ` on the last ${measure.lastWorkingDays} working days`;
      return `units of level ${measure.level} with ${measure.counted} > 0${days}`;
    }
    case 'VALID_UNITS':
      return `units of level ${measure.level} valid on the last day of the period`;
    case 'DISTINCT':
      return `members of ${measure.dimension} with ${measure.counted} > 0`;
    case 'DISTINCT_RECORDS':
      return `different ${measure.record}.${measure.member}${condition(measure.when)} by ${measure.day}`;
    case 'REGISTER':
      return `${measure.figure} of the registers`;
    case 'DIFFERENCE':
      return `${measure.minuend} − ${measure.subtrahend}`;
    case 'PUBLISHED': {
      const where = Object.entries(measure.where).map(([field, value]) => `${field} = ${value}`);
      return `${measure.record}.${measure.value} as published${condition(where.join(', ') || undefined)}`;
    }
  }
}

const condition = (when: string | undefined): string => (when === undefined ? '' : ` where ${when}`);
