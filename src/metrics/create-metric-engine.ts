import type { Fact } from '#domain';
import type { MetricStore } from '#store';
import type { MetricCatalogue } from './definition/metric-catalogue.js';
import { createMeasureBook } from './definition/measure-book.js';
import type { LatenessPolicy } from './freshness/due-moments.js';
import type { MetricBooks } from './metric-books.js';
import type { MetricEngine } from './metric-engine.js';
import { createDecisionMemory } from './suppression/decision-memory.js';
import { answerAt } from './query/answer-at.js';
import type { MetricQuery, SnapshotView } from './query/metric-query.js';
import { createWorkshops } from './query/workshop.js';
import { createReporterMemory } from './read/reporter-memory.js';
import type { MetricTable } from './value/metric-table.js';

/** What the engine is built from; handed in by the composition root. */
export interface MetricEngineDeps {
  /** The definitions in force. */
  readonly catalogue: MetricCatalogue;
  readonly facts: readonly Fact[];
  readonly store: MetricStore;
  /** Definitions and registers as they were at a snapshot; asked once per snapshot of every operation. */
  readonly books: (snapshot: SnapshotView) => MetricBooks | Promise<MetricBooks>;
  /** When reporters owe deliveries, and what becomes of values whose reporters are late; absent: none ever is. */
  readonly lateness?: LatenessPolicy;
}

/** Builds the one road to a number. */
export function createMetricEngine({ catalogue, facts, store, books, lateness }: MetricEngineDeps): MetricEngine {
  const measures = createMeasureBook(facts);
  const memory = createDecisionMemory();
  const reporters = createReporterMemory();
  const workshops = createWorkshops();
  return {
    catalogue,
    answer: async (queries) => {
      const tables = new Array<MetricTable>(queries.length);
      for (const indexes of bySnapshot(queries)) {
        const asked = indexes.map((index) => queries[index]!);
        const ofThen = await books(asked[0]!.snapshot);
        const answers = await answerAt(asked, {
          catalogue,
          measures,
          loading: new Set(),
          ...ofThen,
          store,
          lateness,
          memory,
          reporters,
          workshops,
        });
        indexes.forEach((index, position) => (tables[index] = answers[position]!));
      }
      return tables;
    },
  };
}

/** Positions of queries by snapshot and the moment they are asked of: each is one plan. */
function bySnapshot(queries: readonly MetricQuery[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  queries.forEach(({ snapshot: { n, at = '' } }, index) => {
    const name = `${n} ${at}`;
    groups.set(name, [...(groups.get(name) ?? []), index]);
  });
  return [...groups.values()];
}
