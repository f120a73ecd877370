import DataLoader from 'dataloader';
import type { MetricEngine, MetricQuery, MetricTable, MetricValue } from '#metrics';
import { joinValues, valueName, type ValuePlace } from './join-values.js';
import type { ValueQuestion } from './value-question.js';

/** Collects what the fields of one operation ask and puts it to the engine in one call per tick. */
export interface MetricLoader {
  readonly table: (query: MetricQuery) => Promise<MetricTable>;
  readonly value: (question: ValueQuestion) => Promise<MetricValue>;
}

/**
 * The metric loader of one operation: 151 communes × 6 metrics become one call of the engine with one question for all
 * of them, so that they are one plan.
 */
export function createMetricLoader(engine: Pick<MetricEngine, 'answer'>): MetricLoader {
  const tables = new DataLoader<MetricQuery, MetricTable>(settled(engine), { cache: false });
  const values = new DataLoader<ValueQuestion, MetricValue, string>(
    async (questions) => {
      const { queries, places } = joinValues(questions);
      const answers = await Promise.all(queries.map((query) => columnsOf(query, tables)));
      return places.map(({ query, row, column }: ValuePlace) => {
        const answer = answers[query]![column]!;
        return answer instanceof Error ? answer : answer.table.rows[row]!.values[answer.column]!;
      });
    },
    { cacheKeyFn: valueName },
  );
  return { table: (query) => tables.load(query), value: (question) => values.load(question) };
}

type Column = { readonly table: MetricTable; readonly column: number } | Error;

/** The columns of a table of single values; if it is refused each metric alone, so that one fails by itself. */
async function columnsOf(query: MetricQuery, tables: DataLoader<MetricQuery, MetricTable>): Promise<readonly Column[]> {
  try {
    const table = await tables.load(query);
    return query.keys.map((_, column) => ({ table, column }));
  } catch (error) {
    if (query.keys.length === 1) return [error as Error];
    const alone = await tables.loadMany(query.keys.map((key) => ({ ...query, keys: [key] })));
    return alone.map((table) => (table instanceof Error ? table : { table, column: 0 }));
  }
}

/** Answers all questions in one call; if that is refused, each alone, so that one bad question fails only itself. */
function settled(
  engine: Pick<MetricEngine, 'answer'>,
): (queries: readonly MetricQuery[]) => Promise<(MetricTable | Error)[]> {
  return async (queries) => {
    try {
      return [...(await engine.answer(queries))];
    } catch (error) {
      if (queries.length === 1) throw error;
      const alone = await Promise.allSettled(queries.map((query) => engine.answer([query])));
      return alone.map((answer) => (answer.status === 'fulfilled' ? answer.value[0]! : (answer.reason as Error)));
    }
  };
}
