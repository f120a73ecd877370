import type { MeasureBook } from '../definition/measure-book.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import { evaluate, type ReadSides } from '../evaluate.js';
import type { CompletenessOf } from '../read/create-completeness.js';
import type { Amounts, MeasureReader } from '../read/measure-reader.js';
import type { Found } from '../read/read-context.js';
import { passes, type Slice, sliceDimension } from '../read/slice.js';
import type { MetricRow } from '../value/metric-table.js';
import type { ValueProvenance } from '../value/metric-value.js';
import type { PreparedQuery } from './answer-at.js';
import type { RowTarget } from './row-target.js';

/** What turning found amounts into rows looks at. */
export interface RowContext {
  readonly reader: MeasureReader;
  readonly found: Found;
  readonly completenessOf: CompletenessOf;
  readonly measures: MeasureBook;
}

/** The rows of one query: one per area and period, or one per member that has anything there. */
export function tableRows(prepared: PreparedQuery, context: RowContext): readonly MetricRow[] {
  return prepared.targets.flatMap((target) => rowsOf(prepared, target, context));
}

function rowsOf(
  { query, definitions, slice }: PreparedQuery,
  target: RowTarget,
  context: RowContext,
): readonly MetricRow[] {
  const read = definitions.map((definition) => readDefinition(definition, target, slice, context));
  const members =
    slice.by === undefined || target.refusal ? [''] : [...new Set(read.flatMap((sides) => sides.members))].sort();
  return members.map((member) => ({
    unitId: target.unit.id,
    period: target.period,
    dimensions: slice.by === undefined || target.refusal ? [] : [{ dimension: slice.by, member }],
    values: definitions.map((definition, index) =>
      evaluate({
        definition,
        target,
        sides: read[index]!.sides(member),
        snapshot: query.snapshot.n,
        completenessOf: context.completenessOf,
        path: pathOf(definition, context),
      }),
    ),
  }));
}

interface DefinitionSides {
  readonly members: readonly string[];
  readonly sides: (member: string) => ReadSides;
}

function readDefinition(
  definition: MetricDefinition,
  target: RowTarget,
  slice: Slice,
  { reader, found }: RowContext,
): DefinitionSides {
  if (target.refusal) return { members: [], sides: () => ({}) };
  if (definition.kind === 'PERCENTILE') {
    const counts = reader.counts(definition.numerator, target, slice, found);
    return { members: [''], sides: () => ({ counts }) };
  }
  const numerator = kept(reader.amounts(definition.numerator, target, slice, found), slice);
  const denominator =
    definition.denominator === undefined
      ? undefined
      : kept(reader.amounts(definition.denominator, target, slice, found), slice);
  return {
    members: [...new Set([...numerator.keys(), ...(denominator?.keys() ?? [])])],
    sides: (member) => ({ numerator: numerator.get(member), denominator: denominator?.get(member) }),
  };
}

/** Published figures come with their member even when they are only filtered by it. */
function kept(amounts: Amounts, slice: Slice): Amounts {
  const dimension = sliceDimension(slice);
  if (dimension === undefined || dimension === 'MANY' || (amounts.size === 1 && amounts.has(''))) return amounts;
  const passing = [...amounts].filter(([member]) => passes(member, dimension, slice));
  if (slice.by !== undefined) return new Map(passing);
  return passing.length === 1 ? new Map([['', passing[0]![1]]]) : new Map();
}

function pathOf({ numerator }: MetricDefinition, { measures }: RowContext): ValueProvenance['path'] {
  const { type } = measures.get(numerator).measure;
  return type === 'PUBLISHED' ? 'PUBLISHED' : type === 'VALID_UNITS' ? 'AREA_BOOK' : 'CELLS';
}
