import { createCellPlan } from '../read/cell-plan.js';
import { createDistinctPlan } from '../read/distinct-plan.js';
import { createPublishedPlan } from '../read/published-plan.js';
import type { Plans } from '../read/read-context.js';
import { createRecordsPlan } from '../read/records-plan.js';
import type { Suppression } from '../suppression/create-suppression.js';
import { checkQuery } from './check-query.js';
import type { MetricQuery } from './metric-query.js';
import { planName } from './plan-memory.js';
import type { PreparedQuery } from './prepared-query.js';
import { targetRows } from './target-rows.js';
import type { Workshop, WorkshopBooks } from './workshop.js';

/** Questions prepared, and what of the store they need together. */
export interface PlannedQueries {
  readonly prepared: readonly PreparedQuery[];
  readonly plans: Plans;
}

/**
 * Finds the rows of questions and what they need. Questions asked in the same words before have the same rows over the
 * same books; where they need cells alone, which are most boards, nothing is planned again.
 */
export function planAll(
  queries: readonly MetricQuery[],
  { catalogue, organisations, terms }: WorkshopBooks,
  { reader, units, plans: memory }: Workshop,
  suppression: Suppression,
): PlannedQueries {
  const plans: Plans = {
    cells: createCellPlan(),
    records: createRecordsPlan(),
    distinct: createDistinctPlan(),
    published: createPublishedPlan(),
  };
  const name = planName(queries);
  const known = memory.find(name);
  if (known?.cells) return { prepared: known.prepared, plans: { ...plans, cells: known.cells } };

  const prepared =
    known?.prepared ??
    queries.map((query): PreparedQuery => ({
      query,
      definitions: checkQuery(query, catalogue),
      targets: targetRows(query, { units, organisations, terms }),
    }));
  let isGuarded = false;
  for (const { query, definitions, targets } of prepared) {
    isGuarded ||= query.sight === 'GUARDED';
    for (const definition of definitions) {
      for (const target of targets) {
        if (target.refusal) continue;
        reader.plan(definition, target, plans);
        if (query.sight === 'GUARDED') suppression.plan(definition, target, plans);
      }
    }
  }
  // What suppression needs hangs on what it decided before; other plans hold what was read.
  const needsOnlyCells = [plans.records, plans.distinct, plans.published].every(
    (plan) => plan.questions(0).length === 0,
  );
  memory.keep(name, { prepared, cells: needsOnlyCells && !isGuarded ? plans.cells : undefined });
  return { prepared, plans };
}
