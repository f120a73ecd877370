import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, startEmbeddedPostgres } from '#store';
import { processIdentity } from '../../../src/store/postgres/embedded/process-identity.js';
import { startedHub, startHubProcess } from '../../support/hub-process.js';

// One home for all tests here: each leaves it stopped.
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-killed-'));
  await (await startEmbeddedPostgres({ home })).stop();
});

afterEach(async () => {
  // Whatever a failed test has left running: a start takes it over, a stop ends it.
  if (existsSync(join(home, 'postgres', 'postmaster.pid'))) await (await startEmbeddedPostgres({ home })).stop();
});

afterAll(async () => rm(home, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const pool = createPool(url, { max: 1 });
  try {
    return (await pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await pool.end();
  }
}

async function until(what: string, isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 120_000; !isTrue(); await sleep(2))
    if (Date.now() > end) throw new Error(`never: ${what}`);
}

describe('after kill -9 of the hub', () => {
  it('the next hub takes over the server that was left, ends its sessions and loses nothing', async () => {
    const killed = startHubProcess({ home });
    const { url, pid } = await startedHub(killed);
    await ask(url, 'CREATE TABLE kept_alive AS SELECT generate_series(1, 1000) AS n');
    const left = createPool(url, { max: 1 });
    await left.query('SELECT pg_advisory_lock(7)');
    await killed.end('SIGKILL');
    expect(processIdentity(pid)).toBeDefined();

    const next = await startEmbeddedPostgres({ home });
    expect({ pid: next.pid, adopted: next.adopted }).toEqual({ pid, adopted: true });
    expect(await ask(next.url, 'SELECT count(*) FROM kept_alive')).toBe(1000);
    expect(await ask(next.url, 'SELECT pg_try_advisory_lock(7)')).toBe(true);
    await left.end();
    await next.stop();
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('and of its server, the next hub recovers everything that was committed', async () => {
    const killed = startHubProcess({ home });
    const { url, pid } = await startedHub(killed);
    await ask(url, 'CREATE TABLE kept_dead AS SELECT generate_series(1, 1000) AS n');
    process.kill(pid, 'SIGKILL');
    await killed.end('SIGKILL');
    const next = await startEmbeddedPostgres({ home });
    expect(next.adopted).toBe(false);
    expect(await ask(next.url, 'SELECT count(*) FROM kept_dead')).toBe(1000);
    await next.stop();
  });

  const fresh = (): string[] => readdirSync(join(home, 'fresh')).filter((name) => name.startsWith('postgres'));
  it.each([
    ['during initdb', () => fresh().some((name) => name.startsWith('postgres.init') && !name.endsWith('password'))],
    ['between initdb and the server', () => fresh().includes('postgres')],
    ['while the server starts', () => existsSync(join(home, 'fresh', 'postgres', 'postmaster.pid'))],
  ])('%s of the first start, the second start works and leaves no rubbish', async (_, isReached) => {
    const killed = startHubProcess({ home: join(home, 'fresh'), durable: false });
    await until('the instant of the kill', () => existsSync(join(home, 'fresh')) && isReached());
    await killed.end('SIGKILL');
    const next = await startEmbeddedPostgres({ home: join(home, 'fresh'), durable: false });
    expect(await ask(next.url, 'SELECT 1')).toBe(1);
    await next.stop();
    expect(readdirSync(join(home, 'fresh')).sort()).toEqual(['log', 'postgres']);
    await rm(join(home, 'fresh'), { recursive: true });
  });
});

describe('a live hub in another process', () => {
  it('keeps its home, and ends on SIGTERM without leaving its server behind', async () => {
    const first = startHubProcess({ home });
    const { pid } = await startedHub(first);
    await expect(startEmbeddedPostgres({ home })).rejects.toMatchObject({
      code: 'GIANH_ALREADY_RUNNING',
      details: { pid: first.child.pid },
    });
    await first.end('SIGTERM');
    expect(processIdentity(pid)).toBeUndefined();
    expect(readdirSync(home).sort()).toEqual(['log', 'postgres']);
  });

  it('stops in order on SIGINT, which does not reach the server: that is a process group of its own', async () => {
    const hub = startHubProcess({ home });
    const { pid } = await startedHub(hub);
    const stat = process.platform === 'linux' ? await readFile(`/proc/${pid}/stat`, 'utf8') : `) S 1 ${pid}`;
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(pid);
    await hub.end('SIGINT');
    expect(processIdentity(pid)).toBeUndefined();
    expect(await readFile(join(home, 'log', 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  });
});

describe("a server's lock file that a crash has left", () => {
  it('is no obstacle, whether it names nobody, a stranger, or a zombie', async () => {
    // The shell turns into a program that never asks after its child: that one stays a zombie.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
    await until('a zombie', () => processIdentity(Number(zombie)) === undefined);
    expect(() => process.kill(Number(zombie), 0)).not.toThrow();
    for (const pid of [999_999, process.pid, Number(zombie)]) {
      const lines = [pid, join(home, 'postgres'), 1_700_000_000, 5432, '', '127.0.0.1', '0 0', 'ready', ''];
      await writeFile(join(home, 'postgres', 'postmaster.pid'), lines.join('\n'));
      const server = await startEmbeddedPostgres({ home });
      expect(server.adopted).toBe(false);
      await server.stop();
    }
    parent.kill('SIGKILL');
  });
});
