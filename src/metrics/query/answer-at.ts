import { addDays, instantOfDay, type RegisterBooks, type SchoolTerms } from '#domain';
import type { MetricStore } from '#store';
import type { MeasureBook } from '../definition/measure-book.js';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import { createFreshness } from '../freshness/create-freshness.js';
import { freshnessWhenAsked } from '../freshness/freshness-when-asked.js';
import { type LatenessPolicy, noLateness } from '../freshness/due-moments.js';
import { createMeasureReader } from '../measure/create-measure-reader.js';
import { createMetricReader } from '../measure/create-metric-reader.js';
import { createCellPlan } from '../read/cell-plan.js';
import { tableName } from '../read/cell-table-key.js';
import { createCompleteness } from '../read/create-completeness.js';
import { createDistinctPlan } from '../read/distinct-plan.js';
import { createFoundCells } from '../read/found-cells.js';
import { createPublishedPlan } from '../read/published-plan.js';
import type { Found, Plans } from '../read/read-context.js';
import { createRecordsPlan } from '../read/records-plan.js';
import { createReporterMemory, type ReporterMemory } from '../read/reporter-memory.js';
import { unitSetsOf } from '../read/unit-sets.js';
import { createDecisionMemory, type DecisionMemory } from '../suppression/decision-memory.js';
import { createGuards } from '../suppression/guards.js';
import { createSuppression } from '../suppression/create-suppression.js';
import type { MetricTable } from '../value/metric-table.js';
import { checkQuery } from './check-query.js';
import type { MetricQuery } from './metric-query.js';
import type { PreparedQuery } from './prepared-query.js';
import { tableRows } from './table-rows.js';
import { targetRows } from './target-rows.js';

/** What answering looks at beside the queries. */
export interface AnswerContext extends RegisterBooks {
  readonly catalogue: MetricCatalogue;
  readonly measures: MeasureBook;
  readonly store: MetricStore;
  readonly loading: ReadonlySet<string>;
  readonly terms?: SchoolTerms;
  readonly lateness?: LatenessPolicy;
  /** What was decided of few cases before; absent: this question decides for itself. */
  readonly memory?: DecisionMemory;
  /** How reporters were arranged before; absent: they are arranged for this question. */
  readonly reporters?: ReporterMemory;
}

/** Answers queries of one snapshot by one plan: every cell table is read once, whatever is asked of it. */
export async function answerAt(
  queries: readonly MetricQuery[],
  context: AnswerContext,
): Promise<readonly MetricTable[]> {
  const {
    catalogue,
    measures,
    store,
    areaBook,
    organisations,
    loading,
    terms,
    memory = createDecisionMemory(),
    reporters = createReporterMemory(),
    lateness = noLateness,
  } = context;
  const { n: snapshot, day, at = instantOfDay(addDays(day, 1)), isPresent = false } = queries[0]!.snapshot;
  const units = unitSetsOf(areaBook);
  const bound = createMeasureReader({ measures, book: areaBook, units, registers: context });
  const reader = createMetricReader(catalogue, bound);
  const plans: Plans = {
    cells: createCellPlan(),
    records: createRecordsPlan(),
    distinct: createDistinctPlan(),
    published: createPublishedPlan(),
  };

  const guards = createGuards(catalogue, measures);
  const suppression = createSuppression({ guards, measures: bound, units, snapshot: queries[0]!.snapshot, memory });

  const prepared = queries.map((query): PreparedQuery => ({
    query,
    definitions: checkQuery(query, catalogue),
    targets: targetRows(query, { units, organisations, terms }),
  }));
  for (const { query, definitions, targets } of prepared) {
    for (const definition of definitions) {
      for (const target of targets.filter(({ refusal }) => !refusal)) {
        reader.plan(definition, target, plans);
        if (query.sight === 'GUARDED') suppression.plan(definition, target, plans);
      }
    }
  }

  const cellsAsked = plans.cells.asked(snapshot);
  const [cells, records, distinct, published, progress] = await Promise.all([
    Promise.all(cellsAsked.map(async (asked) => [asked, await store.readCells(asked.question)] as const)),
    Promise.all(plans.records.questions(snapshot).map((question) => store.readRecordsSum(question))),
    Promise.all(plans.distinct.questions(snapshot).map((question) => store.readDistinct(question))),
    Promise.all(plans.published.questions(snapshot).map((question) => store.readPublished(question))),
    store.readProgress(snapshot),
  ]);
  plans.records.settle(records);
  plans.distinct.settle(distinct);
  plans.published.settle(published);
  const found: Found = { ...plans, cells: createFoundCells(cells) };

  const { owingOf } = reporters(progress, organisations, areaBook);
  const completenessOf = createCompleteness(owingOf, areaBook, loading);
  const judge = createFreshness(owingOf, { at, isPresent }, context.calendar, lateness);
  const freshnessOf = freshnessWhenAsked(owingOf, judge, lateness);
  const plan = [
    ...cellsAsked.map(({ key }) => `cells ${tableName(key)}`),
    ...plans.records.questions(snapshot).map(({ measure }) => `records ${measure.record} for ${measure.key}`),
    ...plans.distinct.questions(snapshot).map(({ measure }) => `records ${measure.record} for ${measure.key}`),
    ...plans.published.questions(snapshot).map(({ measure }) => `published ${measure.record} for ${measure.key}`),
  ];
  return prepared.map((query) => ({
    snapshot,
    rows: tableRows(query, { reader, found, completenessOf, freshnessOf, suppression }),
    plan,
  }));
}
