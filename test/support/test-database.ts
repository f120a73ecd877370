import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Database to copy; default `template0`, which is empty. See `createTemplate`. */
  readonly template?: string;
}

/**
 * Creates an empty database on the test run's server; `name` only makes it easy to recognise.
 *
 * The server is the one of test/support/global-setup.ts (GIANH_TEST_SERVER_URL).
 */
export async function createTestDatabase(name = 'test', options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const database = `${name.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}_${randomBytes(4).toString('hex')}`;
  await onServer(`CREATE DATABASE ${database} TEMPLATE ${options.template ?? 'template0'} STRATEGY file_copy`);
  return { url: urlOf(database), drop: () => onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`) };
}

/**
 * Makes database `template` once per test run by `prepare(url)` (migrations, registers), for `createTestDatabase(…, { template })`.
 *
 * Jest's workers may ask at the same time: the first one prepares, the others wait. `prepare` must close its connections.
 */
export async function createTemplate(template: string, prepare: (url: string) => Promise<void>): Promise<void> {
  await withServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`template ${template}`]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    const draft = `${template}_draft_${randomBytes(3).toString('hex')}`;
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 STRATEGY file_copy`);
    await prepare(urlOf(draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
}

const onServer = (sql: string): Promise<void> =>
  withServer(async (client) => {
    await client.query(sql);
  });

async function withServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['GIANH_TEST_SERVER_URL'];
  if (url === undefined) throw new Error('GIANH_TEST_SERVER_URL is not set: run tests by Jest with its global set-up.');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}
