import {
  createOrganisationBook,
  createProcedureBook,
  createWorkingCalendar,
  defaultSchoolTerms,
  type Fact,
} from '#domain';
import { silentLogger } from '#kernel';
import { createMetricEngine, type MetricBooks, type MetricEngine } from '#metrics';
import { createPublisher, type PublishContext, type PublishedBatch, type Publisher } from '#publish';
import {
  createMetricStore,
  createPool,
  factTables,
  type InboxRow,
  inTransaction,
  type Pool,
  publishStore,
  type Table,
  writeInbox,
} from '#store';
import { saveAreaBook } from '../../src/store/registers/save-area-book.js';
import { createHubDatabase } from './hub-database.js';
import { worldCatalogue } from './world-catalogue.js';
import { worldFact } from './world-fact.js';
import { worldBook } from './world-units.js';

/** A database with the hub's schema, the world's fact and units, a publisher and an engine over it. */
export interface WorldDatabase {
  readonly pool: Pool;
  readonly publisher: Publisher;
  readonly engine: MetricEngine;
  readonly batches: PublishedBatch[];
  /** Writes rows to the inbox and publishes them; answers the head. */
  publish(rows: readonly InboxRow[]): Promise<number>;
  send(rows: readonly InboxRow[]): Promise<void>;
  head(): Promise<number>;
  /** Empties records, cells, snapshots and inbox. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly facts?: readonly Fact[];
  readonly batchRows?: number;
  readonly context?: (context: PublishContext) => PublishContext;
}

/** Makes a database of the small world; `facts` beside the world's own must be the hub's. */
export async function createWorldDatabase(name: string, options: WorldOptions = {}): Promise<WorldDatabase> {
  const database = await createHubDatabase(name);
  const pool = createPool(database.url);
  const facts = [worldFact, ...(options.facts ?? [])];
  for (const table of factTables(worldFact)) for (const sql of statementsOf(table)) await pool.query(sql);
  await inTransaction(pool, (client) => saveAreaBook(client, worldBook));
  const context = worldContext(facts);
  const batches: PublishedBatch[] = [];
  const publisher = createPublisher({
    pool,
    context: () => options.context?.(context) ?? context,
    batchRows: options.batchRows ?? 5000,
    idleMs: 10,
    logger: silentLogger,
    onBatch: (batch) => batches.push(batch),
  });
  const tables = facts.flatMap((fact) => factTables(fact).map((table) => table.name));
  const send = (rows: readonly InboxRow[]): Promise<void> => inTransaction(pool, (client) => writeInbox(client, rows));
  const head = async (): Promise<number> => (await pool.query<{ n: number }>('SELECT n FROM snapshot_head')).rows[0]!.n;
  return {
    pool,
    publisher,
    batches,
    engine: createWorldEngine(pool, facts),
    send,
    head,
    publish: async (rows) => {
      await send(rows);
      await publisher.drain();
      return head();
    },
    clear: async () => {
      // Small tables are emptied faster by DELETE than by TRUNCATE, which makes new files.
      const emptied = [...tables, 'inbox', 'snapshot'].map((table) => `DELETE FROM ${table}`);
      await pool.query([...emptied, 'UPDATE snapshot_head SET n = 0'].join('; '));
      batches.length = 0;
    },
    close: async () => {
      await publisher.stop();
      await pool.end();
      await database.drop();
    },
  };
}

export const worldBooks = { definitionSet: 'd', areaBook: 'a', registers: 'r', calendar: 'c', targets: 't' };

/** What the publisher knows of the small world. */
export const worldContext = (facts: readonly Fact[] = [worldFact]): PublishContext => ({
  store: publishStore,
  facts,
  areaBook: worldBook,
  calendar: createWorkingCalendar([]),
  procedure: () => undefined,
  books: worldBooks,
});

/** The metric engine over the world's catalogue. */
export function createWorldEngine(
  pool: Pool,
  facts: readonly Fact[] = [worldFact],
  catalogue = worldCatalogue,
): MetricEngine {
  return createMetricEngine({ catalogue, facts, store: createMetricStore(pool), books: () => worldMetricBooks });
}

/** The world's registers: units, and nobody in them. */
export const worldMetricBooks: MetricBooks = {
  areaBook: worldBook,
  organisations: createOrganisationBook({ organisations: [], successions: [] }),
  procedures: createProcedureBook({ procedures: [], groups: [] }),
  calendar: createWorkingCalendar([]),
  terms: defaultSchoolTerms,
};

function statementsOf({ name, columns, primaryKey, uniques = [], indexes = [] }: Table): readonly string[] {
  const types = columns.map((column) => {
    const type = column.numbered ? (column.type === 'int' ? 'serial' : 'bigserial') : column.type;
    const fallback = column.default === undefined ? '' : ` DEFAULT ${column.default}`;
    return `${column.name} ${type}${column.required ? ' NOT NULL' : ''}${fallback}`;
  });
  const keys = [`PRIMARY KEY (${primaryKey.join(', ')})`, ...uniques.map((names) => `UNIQUE (${names.join(', ')})`)];
  return [
    `CREATE TABLE ${name} (${[...types, ...keys].join(', ')})`,
    ...indexes.map((names) => `CREATE INDEX ON ${name} (${names.join(', ')})`),
  ];
}
