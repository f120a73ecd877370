import { evaluate } from '../evaluate.js';
import type { MetricReader } from '../measure/create-metric-reader.js';
import type { CompletenessOf } from '../read/create-completeness.js';
import type { Found } from '../read/read-context.js';
import type { MetricRow } from '../value/metric-table.js';
import type { PreparedQuery } from './prepared-query.js';
import type { RowTarget } from './row-target.js';

/** What turning found amounts into rows looks at. */
export interface RowContext {
  readonly reader: MetricReader;
  readonly found: Found;
  readonly completenessOf: CompletenessOf;
}

/** The rows of one query: one per area and period, or one per member that has anything there. */
export function tableRows(prepared: PreparedQuery, context: RowContext): readonly MetricRow[] {
  return prepared.targets.flatMap((target) => rowsOf(prepared, target, context));
}

function rowsOf({ query, definitions }: PreparedQuery, target: RowTarget, context: RowContext): readonly MetricRow[] {
  const { slice } = target;
  const read = definitions.map((definition) => context.reader.read(definition, target, context.found));
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
        path: read[index]!.path,
        snapshot: query.snapshot.n,
        completenessOf: context.completenessOf,
      }),
    ),
  }));
}
