import type { AreaBook, Fact, OrganisationBook } from '#domain';
import type { MetricStore } from '#store';
import type { MetricCatalogue } from './definition/metric-catalogue.js';
import { createMeasureBook } from './definition/measure-book.js';
import type { MetricEngine } from './metric-engine.js';
import { answerAt } from './query/answer-at.js';
import type { MetricQuery } from './query/metric-query.js';
import type { MetricTable } from './value/metric-table.js';

/** What the engine is built from; handed in by the composition root. */
export interface MetricEngineDeps {
  readonly catalogue: MetricCatalogue;
  readonly facts: readonly Fact[];
  readonly store: MetricStore;
  /** The registers in force; read anew for every operation. */
  readonly books: () => { readonly areaBook: AreaBook; readonly organisations: OrganisationBook };
  /** Sources with a run going on. */
  readonly loading: () => ReadonlySet<string>;
}

/** Builds the one road to a number. */
export function createMetricEngine({ catalogue, facts, store, books, loading }: MetricEngineDeps): MetricEngine {
  const measures = createMeasureBook(facts);
  return {
    catalogue,
    answer: async (queries) => {
      const tables = new Array<MetricTable>(queries.length);
      for (const indexes of bySnapshot(queries)) {
        const asked = indexes.map((index) => queries[index]!);
        const answers = await answerAt(asked, { catalogue, measures, store, ...books(), loading: loading() });
        indexes.forEach((index, position) => (tables[index] = answers[position]!));
      }
      return tables;
    },
  };
}

/** Positions of queries by snapshot: each snapshot is one plan. */
function bySnapshot(queries: readonly MetricQuery[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  queries.forEach(({ snapshot }, index) => groups.set(snapshot.n, [...(groups.get(snapshot.n) ?? []), index]));
  return [...groups.values()];
}
