import {
  cellDimensions,
  type CellMeasure,
  type Day,
  type Fact,
  type HistogramMeasure,
  type RecordFields,
} from '#domain';
import { addAmounts, type AmountToAdd, type CellDelta, cellOf, type FactDeltas } from './cell-deltas.js';
import type { Placed, Placement } from './create-placement.js';
import { millionths } from './plain-decimal.js';

/** A record version as the cells see it: its kind, its unit and its fields under camelCase names. */
export interface Contributor {
  readonly kind: string;
  readonly unitId: number | undefined;
  readonly fields: RecordFields;
}

/** Values above this share the last bin of a histogram; a percentile that falls there is refused. */
export const lastBin = 10_000;

/**
 * Adds what one record version contributes to its fact's cells, times `sign` (+1 for the version that comes, −1 for the
 * one that goes). Pure but for `into`; the second path (store/facts) computes the same from the same measures in SQL.
 *
 * Amounts that stand in the same cells are put together first: most measures of a record share a few days and months.
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
  const stays: Stay[] = [];
  measures.forEach((measure, index) => {
    if (measure.record !== record.kind || !holds(measure, fields)) return;
    const amount = measure.add === 1 ? sign : BigInt(sign) * millionths(fields[measure.add]);
    if (amount !== 0n) stayOn(stays, fields[measure.day] as Day, unitId, placement).amounts.push({ index, amount });
  });
  for (const { placed, day, amounts } of stays) {
    const unit = placed.path[0]!;
    addAmounts(
      cellOf(into.day, measures.length, `${unit}|${day}`, () => [unit, day]),
      amounts,
    );
  }
  for (const stay of byMonth(stays)) addMonth(fact, fields, into, measures.length, stay);
  for (const measure of histogramsOf(fact)) {
    if (measure.record !== record.kind || !holds(measure, fields)) continue;
    addValue(measure, fields, placement, into, unitId, sign);
  }
}

/** Amounts of one record in the cells of one day. */
interface Stay {
  readonly day: Day;
  readonly placed: Placed;
  readonly amounts: AmountToAdd[];
}

function stayOn(stays: Stay[], day: Day, unitId: number, placement: Placement): Stay {
  let stay = stays.find((known) => known.day === day);
  if (!stay) stays.push((stay = { day, placed: placement(unitId, day), amounts: [] }));
  return stay;
}

/** Stays of one month at one unit together, under the month's first day. */
function byMonth(stays: readonly Stay[]): readonly Stay[] {
  const months: Stay[] = [];
  for (const stay of stays) {
    const day = monthOf(stay.day);
    const known = months.find((month) => month.day === day && month.placed.path[0] === stay.placed.path[0]);
    if (known) known.amounts.push(...stay.amounts);
    else months.push({ ...stay, day, amounts: [...stay.amounts] });
  }
  return months;
}

function addMonth(fact: Fact, fields: RecordFields, into: FactDeltas, width: number, stay: Stay): void {
  const { day: month, placed, amounts } = stay;
  const members = dimensionsOf(fact).map(({ dimension, field }) => ({
    dimension,
    member: (fields[field] as string | undefined) ?? 'UNKNOWN',
  }));
  for (const { unit: at, scope } of placed.cells) {
    const name = `${at}|${month}|${scope}`;
    const cell = cellOf(into.month, width, name, () => [at, month, scope]);
    addAmounts(cell, amounts);
    members.forEach(({ dimension, member }, index) => {
      // Nearly all have been met before; the long name is put together only for those that have not.
      const met = (cell.members[index] ??= new Map<string, CellDelta>());
      let own = met.get(member);
      if (!own) {
        const key = (): CellDelta['key'] => [at, month, scope, dimension, member];
        met.set(member, (own = cellOf(into.by, width, `${name}|${dimension}|${member}`, key)));
      }
      addAmounts(own, amounts);
    });
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
  const day = fields[measure.day] as Day;
  const month = monthOf(day);
  const { cells } = placement(unitId, day);
  for (const [raw, count] of valuesOf(measure, fields)) {
    const value = Math.min(Math.max(Math.round(Number(raw)), 0), lastBin);
    const amounts = [{ index: 0, amount: sign * Number(count) }];
    for (const { unit, scope } of cells) {
      const key = [unit, month, scope, measure.key, value];
      addAmounts(
        cellOf(into.hist, 1, key.join('|'), () => key),
        amounts,
      );
    }
  }
}

/** The values of a record and how often it has each: its one value once, or as its field of value counts says. */
function valuesOf(measure: HistogramMeasure, fields: RecordFields): readonly (readonly [unknown, unknown])[] {
  const held = fields[measure.value] ?? undefined;
  if (held === undefined) return [];
  return measure.counts ? Object.entries(held as object) : [[held, 1]];
}

const holds = (measure: CellMeasure | HistogramMeasure, fields: RecordFields): boolean =>
  typeof fields[measure.day] === 'string' && (measure.when === undefined || fields[measure.when] === true);

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

const dimensions = new WeakMap<Fact, Fact['dimensions']>();
const cellMeasures = new WeakMap<Fact, readonly CellMeasure[]>();
const histograms = new WeakMap<Fact, readonly HistogramMeasure[]>();

function dimensionsOf(fact: Fact): Fact['dimensions'] {
  let known = dimensions.get(fact);
  if (!known) dimensions.set(fact, (known = cellDimensions(fact)));
  return known;
}

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
