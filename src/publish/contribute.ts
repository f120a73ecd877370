import type { CellMeasure, Day, Fact, HistogramMeasure, RecordFields } from '#domain';
import { addToCell, type FactDeltas } from './cell-deltas.js';
import type { Placement } from './create-placement.js';
import { millionths } from './plain-decimal.js';

/** A record version as the cells see it: its kind, its unit and its fields under camelCase names. */
export interface Contributor {
  readonly kind: string;
  readonly unitId: number | undefined;
  readonly fields: RecordFields;
}

/** Values above this share the last bin of a histogram; a percentile that falls there is refused. */
export const lastBin = 10_000;

const OWN = 0;
const SUBTREE = 1;

/**
 * Adds what one record version contributes to its fact's cells, times `sign` (+1 for the version that comes, −1 for the
 * one that goes). Pure but for `into`; the second path (store/facts) computes the same from the same measures in SQL.
 */
export function contribute(
  fact: Fact,
  record: Contributor,
  sign: 1 | -1,
  placement: Placement,
  into: FactDeltas,
): void {
  const { unitId, fields } = record;
  if (unitId === undefined) return;
  const measures = cellMeasuresOf(fact);
  measures.forEach((measure, index) => {
    if (measure.record !== record.kind || !holds(measure, fields)) return;
    const amount = measure.add === 1 ? sign : BigInt(sign) * millionths(fields[measure.add]);
    if (amount !== 0n)
      addAmount(fact, fields, placement, into, { measure, index, width: measures.length, amount, unitId });
  });
  for (const measure of histogramsOf(fact)) {
    if (measure.record !== record.kind || !holds(measure, fields)) continue;
    addValue(measure, fields, placement, into, unitId, sign);
  }
}

interface Amount {
  readonly measure: CellMeasure;
  readonly index: number;
  readonly width: number;
  readonly amount: number | bigint;
  readonly unitId: number;
}

function addAmount(fact: Fact, fields: RecordFields, placement: Placement, into: FactDeltas, to: Amount): void {
  const { index, width, amount } = to;
  const day = fields[to.measure.day] as Day;
  const month = monthOf(day);
  const path = placement(to.unitId, day);
  addToCell(into.day, width, [path[0]!, day], index, amount);
  addToCell(into.month, width, [path[0]!, month, OWN], index, amount);
  for (const unit of path) addToCell(into.month, width, [unit, month, SUBTREE], index, amount);
  for (const { dimension, field } of fact.dimensions) {
    const member = (fields[field] as string | undefined) ?? 'UNKNOWN';
    addToCell(into.by, width, [path[0]!, month, OWN, dimension, member], index, amount);
    for (const unit of path) addToCell(into.by, width, [unit, month, SUBTREE, dimension, member], index, amount);
  }
}

function addValue(
  measure: HistogramMeasure,
  fields: RecordFields,
  placement: Placement,
  into: FactDeltas,
  unitId: number,
  sign: 1 | -1,
): void {
  const raw = fields[measure.value] ?? undefined;
  if (raw === undefined) return;
  const day = fields[measure.day] as Day;
  const month = monthOf(day);
  const value = Math.min(Math.max(Math.round(Number(raw)), 0), lastBin);
  const path = placement(unitId, day);
  addToCell(into.hist, 1, [path[0]!, month, OWN, measure.key, value], 0, sign);
  for (const unit of path) addToCell(into.hist, 1, [unit, month, SUBTREE, measure.key, value], 0, sign);
}

const holds = (measure: CellMeasure | HistogramMeasure, fields: RecordFields): boolean =>
  typeof fields[measure.day] === 'string' && (measure.when === undefined || fields[measure.when] === true);

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

const cellMeasures = new WeakMap<Fact, readonly CellMeasure[]>();
const histograms = new WeakMap<Fact, readonly HistogramMeasure[]>();

function cellMeasuresOf(fact: Fact): readonly CellMeasure[] {
  let known = cellMeasures.get(fact);
  if (!known) cellMeasures.set(fact, (known = fact.measures.filter((measure) => measure.type === 'CELL')));
  return known;
}

function histogramsOf(fact: Fact): readonly HistogramMeasure[] {
  let known = histograms.get(fact);
  if (!known) histograms.set(fact, (known = fact.measures.filter((measure) => measure.type === 'HISTOGRAM')));
  return known;
}
