import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endLeftovers, type RunningHub, runGianh, serverOf, startRunningHub } from '../support/running-hub.js';

/** A demo as small as it gets: two months of history. */
const env = {
  GIANH_SIMULATORS_VOLUME: '0.005',
  GIANH_SIMULATORS_FROM: new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10),
};

let home: string;
const hubs: RunningHub[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-start-'));
});
afterAll(async () => {
  await endLeftovers(home, ...hubs);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

const start = (): RunningHub => {
  const hub = startRunningHub(home, env);
  hubs.push(hub);
  return hub;
};
const status = async (url: string, path: string): Promise<number> => (await fetch(`${url}${path}`)).status;

describe('gianh start', () => {
  it('listens first, keeps its data folder to itself, and stops in the middle of the load without a trace', async () => {
    const hub = start();
    const url = await hub.listening;
    expect([await status(url, '/health/live'), await status(url, '/health/ready')]).toEqual([200, 503]);
    await hub.said(/files taken in|dossiers pushed/);
    expect(await status(url, '/health/ready')).toBe(503);

    const second = await runGianh(['start'], home, { PORT: '0', ...env });
    expect({ code: second.code, words: second.stderr }).toEqual({
      code: 3,
      words: expect.stringMatching(`Another hub \\(process ${hub.child.pid}\\)[^]*GIANH_HOME`),
    });

    expect(await hub.stop('SIGINT')).toBe(0);
    expect(hub.output()).toMatch(/Ctrl-C: stopping; nothing accepted is lost/);
    expect(hub.output()).not.toMatch(/"level":[45]0|fault|at .*\.js:/);
    expect(serverOf(home)).toBeUndefined();
    await expect(fetch(url)).rejects.toThrow();
  }, 300_000);

  it('goes on at the next start, becomes ready, and tells where to click and what to try', async () => {
    const hub = start();
    const url = await hub.listening;
    await hub.ready();
    expect(await status(url, '/health/ready')).toBe(200);
    await hub.said(/Three operations/);
    expect(hub.output()).toContain(`GraphiQL   ${url}/graphiql`);
    expect(hub.output().match(/^ {2}query \w+ \{$/gm)).toHaveLength(3);
    expect(await status(url, '/graphiql')).toBe(200);
    expect(await hub.stop('SIGTERM')).toBe(0);
    expect(serverOf(home)).toBeUndefined();
    expect(hub.output()).not.toMatch(/"level":[45]0|fault|at .*\.js:/);
  }, 300_000);

  it('resumes what it has, delivers nothing twice, and can be stopped before anything is open', async () => {
    const hub = start();
    await hub.ready();
    expect(hub.output()).toMatch(/have delivered before; going on from there/);
    expect(await hub.stop('SIGINT')).toBe(0);

    const early = start();
    await early.listening;
    expect(await early.stop('SIGINT')).toBe(0);
    expect(serverOf(home)).toBeUndefined();
  }, 300_000);
});
