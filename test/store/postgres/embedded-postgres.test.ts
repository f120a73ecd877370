import { readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPool, type EmbeddedPostgres, runningPostgresUrl, startEmbeddedPostgres } from '#store';
import { processIdentity } from '../../../src/store/postgres/embedded/process-identity.js';

let home: string;
let server: EmbeddedPostgres | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-embedded-'));
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(home, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const pool = createPool(url, { max: 1 });
  try {
    return (await pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await pool.end();
  }
}

describe('an embedded PostgreSQL', () => {
  it('keeps what was committed over a stop and a second start, in its own file only', async () => {
    server = await startEmbeddedPostgres({ home: join(home, 'made', 'here') });
    await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS value');
    const { pid, stop } = server;
    await Promise.all([stop(), stop()]);
    expect(processIdentity(pid)).toBeUndefined();
    server = await startEmbeddedPostgres({ home: join(home, 'made', 'here') });
    expect(await ask(server.url, 'SELECT value FROM kept')).toBe(42);
    expect(server.adopted).toBe(false);
    await server.stop();
    expect(readdirSync(join(home, 'made', 'here')).sort()).toEqual(['log', 'postgres']);
  });

  it('is durable, local, in UTC, sorts Vietnamese, wants a password only the owner can read, and logs no data', async () => {
    server = await startEmbeddedPostgres({ home });
    const settings = `SELECT string_agg(current_setting(name), '|' ORDER BY n) FROM unnest(ARRAY['fsync', 'synchronous_commit',
      'listen_addresses', 'unix_socket_directories', 'TimeZone', 'jit', 'password_encryption']) WITH ORDINALITY AS t(name, n)`;
    expect(await ask(server.url, settings)).toBe('on|on|127.0.0.1||UTC|off|scram-sha-256');
    expect(
      await ask(
        server.url,
        `SELECT array_agg(w ORDER BY w COLLATE "vi-x-icu") FROM unnest(ARRAY['e', 'đ', 'ê', 'd', 'z']) w`,
      ),
    ).toEqual(['d', 'đ', 'e', 'ê', 'z']);
    expect(statSync(join(home, 'postgres', 'gianh.password')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'postgres')).mode & 0o077).toBe(0);
    await expect(ask(server.url.replace(/:[0-9a-f]{48}@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    });

    // Its log holds neither rows nor statements: the words of an error may be somebody's data.
    const { url } = server;
    await expect(
      ask(url, `CREATE TABLE person (id text PRIMARY KEY CHECK (id <> 'canary-1'))`),
    ).resolves.toBeUndefined();
    await expect(ask(url, `INSERT INTO person VALUES ('canary-1')`)).rejects.toMatchObject({ code: '23514' });
    await ask(url, `INSERT INTO person VALUES ('canary-2')`);
    await expect(ask(url, `INSERT INTO person VALUES ('canary-2')`)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(url, `SELECT 'canary-3'::date`)).rejects.toMatchObject({ code: '22007' });
    const log = await readFile(join(home, 'log', 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('canary');
  });
});

describe('a home that cannot be used', () => {
  it('is refused while a hub holds it, which a command beside that hub can find', async () => {
    expect(await runningPostgresUrl(home)).toBeUndefined();
    server = await startEmbeddedPostgres({ home, durable: false });
    expect(await runningPostgresUrl(home)).toBe(server.url);
    await expect(startEmbeddedPostgres({ home, durable: false })).rejects.toMatchObject({
      code: 'GIANH_ALREADY_RUNNING',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    await server.stop();
    expect(await runningPostgresUrl(home)).toBeUndefined();

    // The same home, damaged: the server's own words are told.
    await rm(join(home, 'postgres', 'global', 'pg_control'));
    await expect(startEmbeddedPostgres({ home, durable: false })).rejects.toMatchObject({
      code: 'GIANH_DATABASE_UNAVAILABLE',
      message: expect.stringContaining('pg_control'),
    });
  });

  it('is refused when its data are of another major version, and is left as it was', async () => {
    await mkdir(join(home, 'postgres'));
    await writeFile(join(home, 'postgres', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ home })).rejects.toMatchObject({
      code: 'GIANH_DATA_VERSION',
      message: expect.stringMatching(/PostgreSQL 16, this hub brings PostgreSQL 18.*move the folder away/),
    });
    expect(readdirSync(home)).toEqual(['postgres']);
  });

  it('is refused when it is a file, or when its data folder holds something else', async () => {
    await writeFile(join(home, 'file'), '');
    for (const path of [join(home, 'file'), join(home, 'file', 'below')]) {
      await expect(startEmbeddedPostgres({ home: path })).rejects.toMatchObject({
        code: 'GIANH_HOME_UNUSABLE',
        message: expect.stringContaining('is not a folder'),
      });
    }
    await mkdir(join(home, 'postgres'));
    await writeFile(join(home, 'postgres', 'letter.txt'), 'not a database');
    await expect(startEmbeddedPostgres({ home })).rejects.toMatchObject({
      code: 'GIANH_HOME_UNUSABLE',
      message: expect.stringContaining('not a data folder of PostgreSQL'),
    });
  });
});
