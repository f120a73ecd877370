import { addDays, instantOfDay } from '#domain';
import type { MetricStore } from '#store';
import { createFreshness } from '../freshness/create-freshness.js';
import { freshnessWhenAsked } from '../freshness/freshness-when-asked.js';
import { type LatenessPolicy, noLateness } from '../freshness/due-moments.js';
import { tableName } from '../read/cell-table-key.js';
import { createCompleteness } from '../read/create-completeness.js';
import { createFoundCells } from '../read/found-cells.js';
import type { Found } from '../read/read-context.js';
import type { ReporterMemory } from '../read/reporter-memory.js';
import type { DecisionMemory } from '../suppression/decision-memory.js';
import { createSuppression } from '../suppression/create-suppression.js';
import type { MetricTable } from '../value/metric-table.js';
import type { MetricQuery } from './metric-query.js';
import { planAll } from './plan-all.js';
import { tableColumns } from './table-columns.js';
import { tableRows } from './table-rows.js';
import type { WorkshopBooks, Workshops } from './workshop.js';

/** What answering looks at beside the queries. */
export interface AnswerContext extends WorkshopBooks {
  readonly store: MetricStore;
  readonly loading: ReadonlySet<string>;
  readonly lateness?: LatenessPolicy;
  /** What was decided of few cases before. */
  readonly memory: DecisionMemory;
  /** How reporters were arranged before. */
  readonly reporters: ReporterMemory;
  /** What was made of the same books before. */
  readonly workshops: Workshops;
}

/** Answers queries of one snapshot by one plan: every cell table is read once, whatever is asked of it. */
export async function answerAt(
  queries: readonly MetricQuery[],
  context: AnswerContext,
): Promise<readonly MetricTable[]> {
  const { store, areaBook, organisations, loading, memory, reporters, workshops, lateness = noLateness } = context;
  const { n: snapshot, day, at = instantOfDay(addDays(day, 1)), isPresent = false } = queries[0]!.snapshot;
  const workshop = workshops(context);
  const { reader, units, bound, guards } = workshop;
  const suppression = createSuppression({ guards, measures: bound, units, snapshot: queries[0]!.snapshot, memory });
  const { prepared, plans } = planAll(queries, context, workshop, suppression);

  const cellsAsked = plans.cells.asked(snapshot);
  const [cells, records, distinct, published, progress] = await Promise.all([
    Promise.all(cellsAsked.map(async (asked) => [asked, await store.readCells(asked.question)] as const)),
    Promise.all(plans.records.questions(snapshot).map((question) => store.readRecordsSum(question))),
    Promise.all(plans.distinct.questions(snapshot).map((question) => store.readDistinct(question))),
    Promise.all(plans.published.questions(snapshot).map((question) => store.readPublished(question))),
    reporters.read(store, snapshot),
  ]);
  plans.records.settle(records);
  plans.distinct.settle(distinct);
  plans.published.settle(published);
  const found: Found = { ...plans, cells: createFoundCells(cells) };

  const { owingOf } = reporters.arrange(progress, organisations, areaBook);
  const completenessOf = createCompleteness(owingOf, areaBook, loading);
  const judge = createFreshness(owingOf, { at, isPresent }, context.calendar, lateness);
  const freshnessOf = freshnessWhenAsked(owingOf, judge, lateness);
  const plan = [
    ...cellsAsked.map(({ key }) => `cells ${tableName(key)}`),
    ...plans.records.questions(snapshot).map(({ measure }) => `records ${measure.record} for ${measure.key}`),
    ...plans.distinct.questions(snapshot).map(({ measure }) => `records ${measure.record} for ${measure.key}`),
    ...plans.published.questions(snapshot).map(({ measure }) => `published ${measure.record} for ${measure.key}`),
  ];
  const rowContext = { reader, found, completenessOf, freshnessOf, suppression };
  return prepared.map((one, index) => {
    // The memory keeps what was prepared of the same words; the snapshot is this one's.
    const own = { ...one, query: queries[index]! };
    return own.query.form === 'COLUMNS' && own.query.by?.[0] === undefined
      ? { snapshot, rows: [], columns: tableColumns(own, rowContext), plan }
      : { snapshot, rows: tableRows(own, rowContext), plan };
  });
}
