import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPool, startEmbeddedPostgres } from '#store';
import { processIdentity } from '../../../src/store/postgres/embedded/process-identity.js';
import { startHubProcess } from '../../support/hub-process.js';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-killed-'));
});

afterEach(async () => {
  // Whatever a failed test has left: a start takes it over, a stop ends it.
  await (await startEmbeddedPostgres({ home })).stop();
  await rm(home, { recursive: true, force: true });
});

const count = async (url: string): Promise<unknown> => {
  const pool = createPool(url, { max: 1 });
  const { rows } = await pool.query('SELECT count(*) AS n FROM kept');
  await pool.end();
  return rows[0].n;
};

async function commitSome(url: string): Promise<void> {
  const pool = createPool(url, { max: 1 });
  await pool.query('CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
  await pool.end();
}

async function untilGone(pid: number): Promise<void> {
  for (const end = Date.now() + 10_000; processIdentity(pid) !== undefined; await sleep(20)) {
    if (Date.now() > end) throw new Error(`process ${pid} is still there`);
  }
}

describe('after kill -9 of the hub', () => {
  it('the next hub takes over the server that was left, ends its sessions and loses nothing', async () => {
    const killed = await startHubProcess({ home });
    await commitSome(killed.report.url);
    const left = createPool(killed.report.url, { max: 1 });
    await left.query('SELECT pg_advisory_lock(7)');
    await killed.end('SIGKILL');
    expect(processIdentity(killed.report.pid)).toBeDefined();

    const next = await startEmbeddedPostgres({ home });
    expect({ pid: next.pid, adopted: next.adopted }).toEqual({ pid: killed.report.pid, adopted: true });
    expect(await count(next.url)).toBe(1000);
    const pool = createPool(next.url, { max: 1 });
    expect((await pool.query('SELECT pg_try_advisory_lock(7) AS free')).rows).toEqual([{ free: true }]);
    await pool.end();
    await left.end();
    await next.stop();
    expect(processIdentity(killed.report.pid)).toBeUndefined();
  });

  it('and of its server, the next hub recovers everything that was committed', async () => {
    const killed = await startHubProcess({ home });
    await commitSome(killed.report.url);
    process.kill(killed.report.pid, 'SIGKILL');
    await killed.end('SIGKILL');
    await untilGone(killed.report.pid);
    const next = await startEmbeddedPostgres({ home });
    expect(next.adopted).toBe(false);
    expect(await count(next.url)).toBe(1000);
    await next.stop();
  });

  it('at any instant of its first start, the next start works and leaves no rubbish', async () => {
    for (const afterMs of [350, 800, 1_400, 2_000]) {
      const killed = startHubProcess({ home }).catch(() => undefined);
      await sleep(afterMs);
      process.kill((await holderOf(home)) ?? process.pid, (await holderOf(home)) === undefined ? 0 : 'SIGKILL');
      await (await killed)?.end('SIGKILL');
      const next = await startEmbeddedPostgres({ home });
      await next.stop();
      expect(
        readdirSync(home)
          .filter((name) => name.startsWith('postgres.'))
          .sort(),
      ).toEqual([]);
      await rm(join(home, 'postgres'), { recursive: true });
    }
  });
});

async function holderOf(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'hub.lock'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { pid: number }).pid;
}

describe('a live hub in another process', () => {
  it('keeps its home: the second one is refused with its process number', async () => {
    const first = await startHubProcess({ home });
    await expect(startEmbeddedPostgres({ home })).rejects.toMatchObject({
      code: 'GIANH_ALREADY_RUNNING',
      details: { pid: first.child.pid },
    });
    await first.end('SIGTERM');
  });

  it('ends on SIGINT and SIGTERM without leaving its server behind', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const hub = await startHubProcess({ home });
      await hub.end(signal);
      expect(processIdentity(hub.report.pid)).toBeUndefined();
      expect(readdirSync(home).sort()).toEqual(['log', 'postgres']);
    }
  });

  it('has its server in a process group of its own, so that Ctrl-C in a terminal reaches the hub first', async () => {
    const hub = await startHubProcess({ home });
    const stat = await readFile(`/proc/${hub.report.pid}/stat`, 'utf8');
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(hub.report.pid);
    await hub.end('SIGTERM');
  });
});

describe("a server's lock file that a crash has left", () => {
  const stale = async (pid: number): Promise<void> => {
    const now = Math.floor(Date.now() / 1000);
    const lines = [pid, join(home, 'postgres'), now, 5432, '', '127.0.0.1', '0 0', 'ready', ''];
    await writeFile(join(home, 'postgres', 'postmaster.pid'), lines.join('\n'));
  };

  it('is no obstacle, whether it names nobody, a stranger, or a zombie', async () => {
    await (await startEmbeddedPostgres({ home })).stop();
    // The shell turns into a program that never asks after its child: that one stays a zombie.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
    await sleep(200);
    for (const pid of [999_999, process.pid, Number(zombie)]) {
      await stale(pid);
      const server = await startEmbeddedPostgres({ home });
      expect(server.adopted).toBe(false);
      await server.stop();
    }
    parent.kill('SIGKILL');
  });
});
