import { dayOfInstant } from '#domain';
import { type Clock, GianhError, silentLogger } from '#kernel';
import { createMetricEngine, type MetricEngine, type MetricQuery, type MetricTable, type SnapshotView } from '#metrics';
import { type AnsweredQuestion, type Model, type ModelQuestion, presentAnswer, questionQueries } from '#model';
import { createPublisher } from '#publish';
import {
  createMetricStore,
  createPool,
  inTransaction,
  type Pool,
  prepareFactDatabase,
  publishStore,
  readHead,
  writeInbox,
} from '#store';

/** A model whose records are published, ready to be asked. */
export interface ModelTrial {
  readonly engine: MetricEngine;
  /** The snapshot after each load, by the load's number. */
  readonly snapshots: ReadonlyMap<number, number>;
  /** One answer per question, in their order; a coded refusal is an answer too. */
  readonly ask: (questions: readonly ModelQuestion[]) => Promise<readonly TrialAnswer[]>;
  readonly close: () => Promise<void>;
}

/** An answer as it is printed, and whether it is a refusal. */
export interface TrialAnswer {
  readonly refused: boolean;
  readonly shown: Readonly<Record<string, unknown>>;
}

export interface TrialOptions {
  /** An empty database. */
  readonly url: string;
  readonly clock: Clock;
  readonly tell?: (task: string, done: number, total: number) => void;
}

/** A load is written to the inbox in parts, as a delivery is. */
const partRows = 5_000;

const books = { definitionSet: 'model', areaBook: 'model', registers: 'model', calendar: 'model', targets: 'model' };

/**
 * Publishes a model's records load by load into an empty database and makes the engine over it: the same publisher,
 * cells, planner and evaluator as the hub's, with nothing of the province in them.
 */
export async function tryModel(
  model: Model,
  { url, clock, tell = () => undefined }: TrialOptions,
): Promise<ModelTrial> {
  const pool = createPool(url, { max: 6 });
  const { facts, catalogue, sources, reporters, books: registers } = model;
  const { areaBook, calendar } = registers;
  const context = { store: publishStore, facts, areaBook, calendar, procedure: () => undefined, books };
  const publisher = createPublisher({
    pool,
    context: () => context,
    batchRows: partRows,
    idleMs: 1_000,
    logger: silentLogger,
  });
  const close = async (): Promise<void> => {
    await publisher.stop();
    await pool.end();
  };
  try {
    await prepareFactDatabase(url, pool, { facts, areaBook, reporters, sources });
    const snapshots = await publishLoads(model, pool, publisher.drain, tell);
    const store = createMetricStore(pool);
    const engine = createMetricEngine({ catalogue, facts, store, books: () => registers });
    const present = dayOfInstant(`${clock.now().toISOString().slice(0, 19)}Z`);
    const ask = async (questions: readonly ModelQuestion[]): Promise<readonly TrialAnswer[]> => {
      const answers: TrialAnswer[] = [];
      for (const question of questions) {
        answers.push(await askOne(question, { model, engine, snapshots, present }));
        tell('questions', answers.length, questions.length);
      }
      return answers;
    };
    return { engine, snapshots, ask, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function publishLoads(
  { loads }: Model,
  pool: Pool,
  drain: () => Promise<number>,
  tell: NonNullable<TrialOptions['tell']>,
): Promise<ReadonlyMap<number, number>> {
  const snapshots = new Map<number, number>();
  const total = loads.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { number, rows } of loads) {
    for (let first = 0; first < rows.length; first += partRows) {
      const part = rows.slice(first, first + partRows);
      await inTransaction(pool, (client) => writeInbox(client, part));
      await drain();
      tell('records', (done += part.length), total);
    }
    snapshots.set(number, (await readHead(pool)).n);
  }
  return snapshots;
}

interface AskContext {
  readonly model: Model;
  readonly engine: MetricEngine;
  readonly snapshots: ReadonlyMap<number, number>;
  readonly present: string;
}

async function askOne(question: ModelQuestion, context: AskContext): Promise<TrialAnswer> {
  const { model, engine, snapshots, present } = context;
  const asOf = question.asOf ?? model.loads.at(-1)?.number;
  const snapshot: SnapshotView = {
    n: asOf === undefined ? 0 : snapshots.get(asOf)!,
    day: question.today ?? model.today ?? present,
  };
  try {
    const asked = questionQueries(question, snapshot, model);
    const others = asked.compared.flat().map(({ query }) => query);
    const tables = await engine.answer([...asked.queries, ...others]);
    const answered: AnsweredQuestion = {
      ...asked,
      question,
      tables: tables.slice(0, asked.queries.length),
      comparedTables: nested(asked.compared, tables.slice(asked.queries.length)),
      today: snapshot.day,
      asOf,
      snapshot: snapshot.n,
    };
    return { refused: false, shown: presentAnswer(answered, model) };
  } catch (error) {
    if (!(error instanceof GianhError) || error.fault !== 'caller') throw error;
    return { refused: true, shown: { query: question.name, error: { code: error.code, message: error.message } } };
  }
}

/** A flat list of tables in the groups of their queries. */
function nested(
  groups: readonly (readonly { readonly query: MetricQuery }[])[],
  tables: readonly MetricTable[],
): readonly (readonly MetricTable[])[] {
  let next = 0;
  return groups.map((group) => group.map(() => tables[next++]!));
}
