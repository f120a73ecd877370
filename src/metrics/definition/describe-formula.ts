import type { Measure } from '#domain';
import type { MeasureBook } from './measure-book.js';
import { measureParts } from './measure-parts.js';
import type { MetricDefinition } from './metric-definition.js';

type Formula = Pick<MetricDefinition, 'kind' | 'unit' | 'numerator' | 'denominator' | 'quantile'>;

/**
 * The formula in words of the definition itself, down to the fields of the records.
 *
 * `100 × one_stop_active_communes ÷ one_stop_valid_communes; one_stop_active_communes = …`.
 */
export function describeFormula({ kind, unit, numerator, denominator, quantile }: Formula, book: MeasureBook): string {
  const head = (): string => {
    if (denominator !== undefined) return `${unit === 'PERCENT' ? '100 × ' : ''}${numerator} ÷ ${denominator}`;
    if (kind !== 'PERCENTILE') return numerator;
    return quantile === 0.5
      ? `median of ${numerator}`
      : `percentile ${Number((100 * quantile!).toFixed(6))} of ${numerator}`;
  };
  const keys = denominator === undefined ? [numerator] : [numerator, denominator];
  const said = new Set<string>();
  const explain = (key: string): readonly string[] => {
    if (said.has(key)) return [];
    said.add(key);
    const { measure } = book.get(key);
    return [`${key} = ${describeMeasure(measure)}`, ...measureParts(measure).flatMap(explain)];
  };
  return [head(), ...keys.flatMap(explain)].join('; ');
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
    case 'ACTIVE_UNITS':
      return `units of level ${measure.level} with ${measure.counted} > 0`;
    case 'VALID_UNITS':
      return `units of level ${measure.level} valid on the last day of the period`;
    case 'PUBLISHED': {
      const where = Object.entries(measure.where).map(([field, value]) => `${field} = ${value}`);
      return `${measure.record}.${measure.value} as published${condition(where.join(', ') || undefined)}`;
    }
  }
}

const condition = (when: string | undefined): string => (when === undefined ? '' : ` where ${when}`);
