import type { MetricDefinition } from '../definition/metric-definition.js';
import { evaluate, type ReadSides } from '../evaluate.js';
import type { CompletenessOf } from '../read/create-completeness.js';
import type { Amounts, MeasureReader } from '../read/measure-reader.js';
import type { Found } from '../read/read-context.js';
import { passes, type Slice, sliceDimension } from '../read/slice.js';
import type { MetricRow } from '../value/metric-table.js';
import type { PreparedQuery } from './prepared-query.js';
import type { RowTarget } from './row-target.js';

/** What turning found amounts into rows looks at. */
export interface RowContext {
  readonly reader: MeasureReader;
  readonly found: Found;
  readonly completenessOf: CompletenessOf;
}

/** The rows of one query: one per area and period, or one per member that has anything there. */
export function tableRows(prepared: PreparedQuery, context: RowContext): readonly MetricRow[] {
  return prepared.targets.flatMap((target) => rowsOf(prepared, target, context));
}

function rowsOf({ query, definitions }: PreparedQuery, target: RowTarget, context: RowContext): readonly MetricRow[] {
  const { slice } = target;
  const read = definitions.map((definition) => readDefinition(definition, target, context));
  const cut = slice.by !== undefined && !target.refusal && !read.some(({ refused }) => refused);
  const members = cut ? [...new Set(read.flatMap((sides) => sides.members))].sort() : [''];
  return members.map((member) => ({
    unitId: target.unit.id,
    period: target.period,
    dimensions: cut ? [{ dimension: slice.by!, member }] : [],
    values: definitions.map((definition, index) =>
      evaluate({
        definition,
        target,
        sides: read[index]!.sides(member),
        snapshot: query.snapshot.n,
        completenessOf: context.completenessOf,
        path: context.reader.path(definition.numerator, target),
      }),
    ),
  }));
}

interface DefinitionSides {
  readonly members: readonly string[];
  readonly sides: (member: string) => ReadSides;
  /** No member of a break-down has a number. */
  readonly refused?: boolean;
}

function readDefinition(definition: MetricDefinition, target: RowTarget, context: RowContext): DefinitionSides {
  const { reader, found } = context;
  if (target.refusal) return { members: [], sides: () => ({}) };
  const { numerator, denominator, kind } = definition;
  const keys = denominator === undefined ? [numerator] : [numerator, denominator];
  const impossible = keys.map((key) => reader.impossible(key, target)).find((why) => why !== undefined);
  const marks = impossible ? [] : keys.map((key) => reader.divided(key, target, found));
  if (impossible ?? marks.includes('NOT_COMPARABLE'))
    return { members: [], sides: () => ({ impossible: impossible ?? 'DIVIDED' }), refused: true };
  const estimated = marks.includes('ESTIMATED');
  if (kind === 'PERCENTILE') {
    const counts = reader.counts(numerator, target, found);
    return { members: [...counts.keys()], sides: (member) => ({ counts: counts.get(member) }) };
  }
  const above = kept(reader.amounts(numerator, target, found), target.slice);
  const below = denominator === undefined ? undefined : kept(reader.amounts(denominator, target, found), target.slice);
  return {
    members: [...new Set([...above.keys(), ...(below?.keys() ?? [])])],
    sides: (member) => ({ numerator: above.get(member), denominator: below?.get(member), estimated }),
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
