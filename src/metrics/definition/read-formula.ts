import type { DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import type { FixedFilter, Suppression } from './metric-definition.js';
import { isDivided, type MetricKind, type MetricUnit } from './metric-enums.js';

const positive = { allowed: 'a number above 0', holds: (value: number) => Number.isFinite(value) && value > 0 };
const count = { allowed: 'a whole number from 2', holds: (value: number) => Number.isInteger(value) && value > 1 };

/** What a unit itself multiplies a quotient with. */
const unitFactors: Readonly<Partial<Record<MetricUnit, number>>> = { PERCENT: 100, PER_1000: 1000, PER_100000: 100000 };

/** What quotients are multiplied with: as written, or as the unit says. */
export function readFactor(reader: DocumentReader, kind?: MetricKind, unit?: MetricUnit): number {
  const implied = isDivided(kind) && unit !== undefined ? (unitFactors[unit] ?? 1) : 1;
  if (!reader.has('factor')) return implied;
  const factor = reader.number('factor', positive);
  if (kind !== undefined && !isDivided(kind)) reader.refuse('factor', `is for RATIO and AVERAGE only, not for ${kind}`);
  else if (implied !== 1 && factor !== undefined && factor !== implied) {
    reader.refuse('factor', `is ${factor}, but the unit ${unit} means ${implied}`);
  }
  return factor ?? implied;
}

/** `where: { PROCEDURE_GROUP: [CONSTRUCTION_PERMIT] }`: dimensions that all measures have, each with its members. */
export function readFilters(reader: DocumentReader, dimensions: readonly string[]): readonly FixedFilter[] {
  if (!reader.has('where') || !reader.mapping('where', dimensions)) return [];
  return dimensions
    .filter((dimension) => reader.has(`where.${dimension}`))
    .map((dimension) => {
      const path = `where.${dimension}`;
      const members = Array.from({ length: reader.length(path, 1) }, (_, index) => reader.text(`${path}[${index}]`));
      return { dimension, in: members.filter((member) => member !== undefined) };
    });
}

/** From how many cases on values are shown to everybody, and by which dimension of what is counted. */
export function readSuppression(reader: DocumentReader, book: MeasureBook): Suppression | undefined {
  if (!reader.has('suppression') || !reader.mapping('suppression', ['min_n', 'counted', 'by'])) return undefined;
  const minN = reader.number('suppression.min_n', count);
  const counted = reader.oneOf('suppression.counted', book.keys);
  if (minN === undefined || counted === undefined) return undefined;
  if (!reader.has('suppression.by')) return { minN, counted };
  const by = reader.oneOf('suppression.by', book.dimensionsOf(counted));
  return by === undefined ? undefined : { minN, counted, by };
}

/** Dimensions by which all the measures can be broken down. */
export function commonDimensions(measures: readonly string[], book: MeasureBook): readonly string[] {
  const [first = [], ...others] = [...new Set(measures)].map(book.dimensionsOf);
  return first.filter((dimension) => others.every((dimensions) => dimensions.includes(dimension)));
}
