import type { HistogramMeasure, Measure } from '#domain';
import type { DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import { isDivided, type MetricKind, type MetricUnit } from './metric-enums.js';

/** What a definition, or one edition of it, is computed from. */
export interface MeasuredBy {
  readonly kind: MetricKind;
  /** Absent when it was not understood: that is a fault of its own. */
  readonly unit?: MetricUnit;
  readonly numerator?: string;
  readonly denominator?: string;
}

const additive: readonly Measure['type'][] = ['CELL', 'SUM', 'DIFFERENCE'];
const counting: readonly Measure['type'][] = [...additive, 'ACTIVE_UNITS', 'VALID_UNITS', 'REGISTER'];
const divisible: readonly Measure['type'][] = [
  ...counting,
  'STOCK',
  'DISTINCT',
  'DISTINCT_RECORDS',
  'PUBLISHED',
  'WHOLE',
];

/** Types of measure that a kind of metric is the value, or the quotient, of. */
const measureTypes: Readonly<Record<MetricKind, readonly Measure['type'][]>> = {
  COUNT: counting,
  SUM: [...additive, 'REGISTER'],
  STOCK: ['STOCK', 'SUM', 'DIFFERENCE', 'REGISTER'],
  RATIO: divisible,
  AVERAGE: divisible,
  PERCENTILE: ['HISTOGRAM'],
  DISTINCT: ['ACTIVE_UNITS', 'DISTINCT', 'DISTINCT_RECORDS'],
  INDEX: ['PUBLISHED'],
  COMPOSITE: [],
};

/** Checks that numerator, denominator and unit fit the kind: nothing is left for the planner to guess. */
export function checkMeasures(reader: DocumentReader, metric: MeasuredBy, book: MeasureBook, at = ''): void {
  const { kind, numerator, denominator } = metric;
  const sides = [
    ['numerator', numerator],
    ['denominator', isDivided(kind) ? denominator : undefined],
  ] as const;
  for (const [side, key] of sides) {
    if (key !== undefined) checkType(reader, `${at}${side}`, key, kind, book);
  }
  if (!reader.has('denominator') && isDivided(kind)) {
    reader.refuse('denominator', `is missing: a ${kind} divides by it`);
  }
  if (denominator !== undefined && !isDivided(kind)) {
    reader.refuse(`${at}denominator`, `is nothing a ${kind} divides by`);
  }
  if (isDivided(kind)) refuseMixed(reader, metric, book, at);
  checkUnit(reader, metric, book);
}

function checkType(reader: DocumentReader, path: string, key: string, kind: MetricKind, book: MeasureBook): void {
  const { type } = book.get(key).measure;
  if (measureTypes[kind].includes(type)) return;
  const allowed = measureTypes[kind].join(', ');
  reader.refuse(path, `${key} is a measure of type ${type}; a ${kind} is made of ${allowed}`);
}

/** What others published is divided by what others published, or by nothing of ours. */
function refuseMixed(
  reader: DocumentReader,
  { numerator, denominator }: MeasuredBy,
  book: MeasureBook,
  at: string,
): void {
  if (numerator === undefined || denominator === undefined) return;
  const [above, below] = [numerator, denominator].map((key) => book.get(key).measure.type === 'PUBLISHED');
  if (above === below) return;
  const [published, own] = above ? [numerator, denominator] : [denominator, numerator];
  reader.refuse(`${at}denominator`, `${published} is published by others and ${own} is not: they are no quotient`);
}

const histogramUnits: Readonly<Record<HistogramMeasure['unit'], MetricUnit>> = {
  WORKING_DAY: 'WORKING_DAYS',
  DAY: 'DAYS',
  HOUR: 'HOURS',
  MINUTE: 'MINUTES',
};

function checkUnit(reader: DocumentReader, { kind, unit, numerator }: MeasuredBy, book: MeasureBook): void {
  if (unit === undefined) return;
  const measure = numerator === undefined ? undefined : book.get(numerator).measure;
  if (kind === 'PERCENTILE' && measure?.type === 'HISTOGRAM' && unit !== histogramUnits[measure.unit]) {
    reader.refuse('unit', `is ${unit}, but ${numerator} holds ${histogramUnits[measure.unit]}`);
  }
  const counts = kind === 'COUNT' || kind === 'STOCK' || kind === 'DISTINCT';
  if (counts && unit !== 'COUNT' && unit !== 'PERSONS') {
    reader.refuse('unit', `is ${unit}, but a ${kind} has the unit COUNT (or PERSONS)`);
  }
}
