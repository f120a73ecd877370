import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '#store';

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

describe('an embedded PostgreSQL', () => {
  it('keeps what was committed over a stop and a second start', async () => {
    const home = await mkdtemp(join(tmpdir(), 'gianh-launcher-'));
    const first = await startEmbeddedPostgres({ home });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
    await Promise.all([first.stop(), first.stop()]);
    const second = await startEmbeddedPostgres({ home });
    expect(await ask(second.url, 'SELECT value FROM kept')).toBe(42);
    await second.stop();
    await rm(home, { recursive: true });
  });
});
