import type { HistogramMeasure, Measure } from '#domain';
import type { DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import type { MetricKind, MetricUnit } from './metric-enums.js';

/** What a definition is computed from. */
export interface MeasuredBy {
  readonly kind: MetricKind;
  /** Absent when it was not understood: that is a fault of its own. */
  readonly unit?: MetricUnit;
  readonly numerator: string;
  readonly denominator?: string;
}

/** Types of measure that a kind of metric is the value, or the quotient, of; a kind without any cannot be defined yet. */
const measureTypes: Readonly<Record<MetricKind, readonly Measure['type'][]>> = {
  COUNT: ['CELL', 'SUM', 'ACTIVE_UNITS', 'VALID_UNITS'],
  SUM: ['CELL', 'SUM'],
  STOCK: ['STOCK', 'SUM'],
  RATIO: ['CELL', 'STOCK', 'SUM', 'ACTIVE_UNITS', 'VALID_UNITS'],
  AVERAGE: ['CELL', 'STOCK', 'SUM'],
  PERCENTILE: ['HISTOGRAM'],
  DISTINCT: ['ACTIVE_UNITS'],
  INDEX: ['PUBLISHED'],
  COMPOSITE: [],
};

/** Kinds of metric that a file can define. */
export const definableKinds = (Object.keys(measureTypes) as MetricKind[]).filter(
  (kind) => measureTypes[kind].length > 0,
);

const isDivided = (kind: MetricKind): boolean => kind === 'RATIO' || kind === 'AVERAGE';

/** Checks that numerator, denominator and unit fit the kind: nothing is left for the planner to guess. */
export function checkMeasures(reader: DocumentReader, metric: MeasuredBy, book: MeasureBook): void {
  const { kind, numerator, denominator } = metric;
  checkType(reader, 'numerator', numerator, kind, book);
  if (denominator !== undefined && isDivided(kind)) checkType(reader, 'denominator', denominator, kind, book);
  if (!reader.has('denominator') && isDivided(kind))
    reader.refuse('denominator', `is missing: a ${kind} divides by it`);
  if (denominator !== undefined && !isDivided(kind)) reader.refuse('denominator', `is nothing a ${kind} divides by`);
  checkUnit(reader, metric, book);
}

function checkType(reader: DocumentReader, path: string, key: string, kind: MetricKind, book: MeasureBook): void {
  const { type } = book.get(key).measure;
  if (measureTypes[kind].includes(type)) return;
  const allowed = measureTypes[kind].join(', ');
  reader.refuse(path, `${key} is a measure of type ${type}; a ${kind} is made of ${allowed}`);
}

const histogramUnits: Readonly<Record<HistogramMeasure['unit'], MetricUnit>> = {
  WORKING_DAY: 'WORKING_DAYS',
  DAY: 'DAYS',
  HOUR: 'HOURS',
  MINUTE: 'MINUTES',
};

function checkUnit(reader: DocumentReader, { kind, unit, numerator }: MeasuredBy, book: MeasureBook): void {
  const { measure } = book.get(numerator);
  if (unit === undefined) return;
  if (kind === 'PERCENTILE' && measure.type === 'HISTOGRAM' && unit !== histogramUnits[measure.unit]) {
    reader.refuse('unit', `is ${unit}, but ${numerator} holds ${histogramUnits[measure.unit]}`);
  }
  if ((kind === 'COUNT' || kind === 'STOCK' || kind === 'DISTINCT') && unit !== 'COUNT') {
    reader.refuse('unit', `is ${unit}, but a ${kind} has the unit COUNT`);
  }
}
