import { evaluate } from '../evaluate.js';
import type { FreshnessOf } from '../freshness/create-freshness.js';
import type { MetricReader } from '../measure/create-metric-reader.js';
import type { CompletenessOf } from '../read/create-completeness.js';
import type { Found } from '../read/read-context.js';
import type { MetricRow } from '../value/metric-table.js';
import type { Suppression } from '../suppression/create-suppression.js';
import type { PreparedQuery } from './prepared-query.js';
import type { Refusal, RowTarget } from './row-target.js';

/** What turning found amounts into rows looks at. */
export interface RowContext {
  readonly reader: MetricReader;
  readonly found: Found;
  readonly completenessOf: CompletenessOf;
  readonly freshnessOf: FreshnessOf;
  readonly suppression: Suppression;
}

/** The rows of one query: one per area and period, or one per member that has anything there. */
export function tableRows(prepared: PreparedQuery, context: RowContext): readonly MetricRow[] {
  return prepared.targets.flatMap((target) => rowsOf(prepared, target, context));
}

function rowsOf(prepared: PreparedQuery, target: RowTarget, context: RowContext): readonly MetricRow[] {
  return target.slice.by === undefined ? [wholeRow(prepared, target, context)] : memberRows(prepared, target, context);
}

/** The one row of an area and period that is not broken down. */
function wholeRow({ query, definitions }: PreparedQuery, target: RowTarget, context: RowContext): MetricRow {
  const { reader, found, suppression, completenessOf, freshnessOf } = context;
  const snapshot = query.snapshot.n;
  const isGuarded = query.sight === 'GUARDED' && !target.refusal;
  return {
    unitId: target.unit.id,
    period: target.period,
    dimensions: [],
    values: definitions.map((definition) => {
      const { sides, path } = reader.one(definition, target, found);
      const hidden = isGuarded ? suppression.hides(definition, target, '', found) : undefined;
      return evaluate({ definition, target, sides, hidden, path, snapshot, completenessOf, freshnessOf });
    }),
  };
}

function memberRows(
  { query, definitions }: PreparedQuery,
  target: RowTarget,
  context: RowContext,
): readonly MetricRow[] {
  const { slice } = target;
  const read = definitions.map((definition) => context.reader.read(definition, target, context.found));
  const { found, suppression } = context;
  const isGuarded = query.sight === 'GUARDED' && !target.refusal;
  const closed = definitions.map((one) => (isGuarded ? suppression.closes(one, target, found) : undefined));
  const open = read.filter((_, index) => closed[index] === undefined);
  const cut = !target.refusal && open.length > 0 && !read.some(({ refused }) => refused);
  const members = cut ? [...new Set(open.flatMap((sides) => sides.members))].sort() : [''];
  const hidden = (index: number, member: string): Refusal | undefined =>
    closed[index] ?? (isGuarded ? suppression.hides(definitions[index]!, target, member, found) : undefined);
  return members.map((member) => ({
    unitId: target.unit.id,
    period: target.period,
    dimensions: cut ? [{ dimension: slice.by!, member }] : [],
    values: definitions.map((definition, index) =>
      evaluate({
        definition,
        target,
        sides: read[index]!.sides(member),
        hidden: hidden(index, member),
        path: read[index]!.path,
        snapshot: query.snapshot.n,
        completenessOf: context.completenessOf,
        freshnessOf: context.freshnessOf,
      }),
    ),
  }));
}
