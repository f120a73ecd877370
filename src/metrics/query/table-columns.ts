import { decide } from '../evaluate.js';
import type { MetricColumn, MetricColumns } from '../value/metric-table.js';
import type { PreparedQuery } from './prepared-query.js';
import type { RowContext } from './table-rows.js';

/** The numbers of a query without break-down as columns: decided as its rows would be, with nothing around them. */
export function tableColumns({ query, definitions, targets }: PreparedQuery, context: RowContext): MetricColumns {
  const { reader, found, suppression, completenessOf, freshnessOf } = context;
  const columns = definitions.map(() => ({ values: [], numerators: [], denominators: [], absences: [] }) as Writable);
  for (const target of targets) {
    const isGuarded = query.sight === 'GUARDED' && !target.refusal;
    for (let index = 0; index < definitions.length; index += 1) {
      const definition = definitions[index]!;
      const { sides, path } = reader.one(definition, target, found);
      const hidden = isGuarded ? suppression.hides(definition, target, '', found) : undefined;
      const outcome = decide({ definition, target, sides, hidden, path, completenessOf, freshnessOf });
      const { values, numerators, denominators, absences } = columns[index]!;
      values.push(outcome.value);
      numerators.push(outcome.numerator);
      denominators.push(outcome.denominator);
      absences.push(outcome.absence);
    }
  }
  return {
    unitIds: targets.map(({ unit }) => unit.id),
    periods: targets.map(({ period }) => period),
    columns,
  };
}

type Writable = { readonly [Key in keyof MetricColumn]: MetricColumn[Key][number][] };
