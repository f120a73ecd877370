import type { MeasureBook } from './measure-book.js';
import { measureParts } from './measure-parts.js';
import type { MetricCatalogue } from './metric-catalogue.js';

/**
 * The measures that a metric is made of in the end, over all editions, and over the metrics a composite names: those
 * that are made of no other measure.
 */
export function leafMeasures(key: string, catalogue: MetricCatalogue, book: MeasureBook): readonly string[] {
  const leaves = (measure: string): readonly string[] => {
    const parts = measureParts(book.get(measure).measure);
    return parts.length === 0 ? [measure] : parts.flatMap(leaves);
  };
  const { numerator, denominator, rules, groups } = catalogue.get(key);
  const own = [numerator, denominator, ...rules.flatMap((rule) => [rule.numerator, rule.denominator])];
  const named = groups.flatMap(({ parts }) => parts.flatMap(({ metric, scale }) => [metric, scale]));
  return [
    ...new Set([
      ...own.filter((measure) => measure !== undefined).flatMap(leaves),
      ...named.filter((metric) => metric !== undefined).flatMap((metric) => leafMeasures(metric, catalogue, book)),
    ]),
  ];
}
