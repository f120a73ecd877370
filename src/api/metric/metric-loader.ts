import DataLoader from 'dataloader';
import type { MetricEngine, MetricQuery, MetricTable, MetricValue, SnapshotView } from '#metrics';
import type { Period } from '#domain';
import { GianhError } from '#kernel';

/** One value as a field asks for it. */
export interface ValueQuestion {
  readonly key: string;
  readonly unitId: number;
  readonly period: Period;
  readonly snapshot: SnapshotView;
}

/** Collects what the fields of one operation ask and puts it to the engine in one call per tick. */
export interface MetricLoader {
  readonly table: (query: MetricQuery) => Promise<MetricTable>;
  readonly value: (question: ValueQuestion) => Promise<MetricValue>;
}

/**
 * The metric loader of one operation: 151 communes × 6 metrics become one call of the engine with one question per
 * period, so that they are one plan.
 */
export function createMetricLoader(engine: MetricEngine): MetricLoader {
  const tables = new DataLoader<MetricQuery, MetricTable>(settled(engine), { cache: false });
  const values = new DataLoader<ValueQuestion, MetricValue, string>(
    async (questions) => {
      const { queries, place } = joined(questions);
      const answers = await Promise.all(queries.map((query) => tables.load(query)));
      const found = answers.map(valuesByPlace);
      return questions.map((question) => pick(found[place.get(question)!]!, question));
    },
    { cacheKeyFn: ({ key, unitId, period, snapshot }) => `${key} ${unitId} ${period.code} ${snapshot.n}` },
  );
  return { table: (query) => tables.load(query), value: (question) => values.load(question) };
}

/** Answers all questions in one call; if that is refused, each alone, so that one bad question fails only itself. */
function settled(engine: MetricEngine): (queries: readonly MetricQuery[]) => Promise<(MetricTable | Error)[]> {
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

/** Joins single values into tables: metrics that are asked for the same areas, period and snapshot are one query. */
function joined(questions: readonly ValueQuestion[]) {
  const byMetric = new Map<string, ValueQuestion[]>();
  for (const question of questions) {
    const name = `${question.key} ${question.period.code} ${question.snapshot.n}`;
    const group = byMetric.get(name);
    if (group) group.push(question);
    else byMetric.set(name, [question]);
  }
  const merged = new Map<string, { first: ValueQuestion; unitIds: number[]; keys: string[]; all: ValueQuestion[] }>();
  for (const group of byMetric.values()) {
    const first = group[0]!;
    const unitIds = [...new Set(group.map(({ unitId }) => unitId))];
    const name = `${first.period.code} ${first.snapshot.n} ${unitIds.join(',')}`;
    const query = merged.get(name) ?? { first, unitIds, keys: [], all: [] };
    query.keys.push(first.key);
    query.all.push(...group);
    merged.set(name, query);
  }
  const place = new Map<ValueQuestion, number>();
  const queries = [...merged.values()].map(({ first, unitIds, keys, all }, index): MetricQuery => {
    for (const question of all) place.set(question, index);
    const areas = unitIds.map((unitId) => ({ unitId }));
    return { keys, areas, periods: [first.period], snapshot: first.snapshot };
  });
  return { queries, place };
}

/** The values of a table by metric and unit; each table of single values is of one period. */
function valuesByPlace({ rows }: MetricTable): ReadonlyMap<string, MetricValue> {
  return new Map(rows.flatMap(({ unitId, values }) => values.map((value) => [`${value.metric} ${unitId}`, value])));
}

function pick(values: ReadonlyMap<string, MetricValue>, { key, unitId }: ValueQuestion): MetricValue {
  const value = values.get(`${key} ${unitId}`);
  if (value) return value;
  throw new GianhError('GIANH_INTERNAL', `The engine left out ${key} of unit ${unitId}.`);
}
