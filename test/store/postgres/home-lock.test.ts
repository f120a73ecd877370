import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockHome } from '#store';
import { processIdentity } from '../../../src/store/postgres/embedded/process-identity.js';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-lock-'));
});

afterEach(async () => rm(home, { recursive: true }));

describe('the lock of a data home', () => {
  it('is free again after a release, which may be repeated and leaves no file', async () => {
    const first = await lockHome(home);
    await expect(lockHome(home)).rejects.toMatchObject({
      code: 'GIANH_ALREADY_RUNNING',
      details: { pid: process.pid },
    });
    await first.release();
    const second = await lockHome(home);
    await first.release();
    await expect(lockHome(home)).rejects.toMatchObject({ code: 'GIANH_ALREADY_RUNNING' });
    await second.release();
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    ['a process that is gone', { pid: 999_999, identity: 'x', token: 'dead' }],
    ['a process whose number belongs to another one now', { pid: process.pid, identity: 'boot:1', token: 'dead' }],
    ['nobody, cut off by a power failure', undefined],
  ])('is taken over from %s, by exactly one of many', async (_, holder) => {
    await writeFile(join(home, 'hub.lock'), holder === undefined ? '' : JSON.stringify(holder));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockHome(home)));
    const won = tries.filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'GIANH_ALREADY_RUNNING' });
    await won[0]!.value.release();
    expect(readdirSync(home)).toEqual([]);
  });

  it('is taken over from a process that died while taking over', async () => {
    await writeFile(join(home, 'hub.lock'), JSON.stringify({ pid: 999_999, identity: 'x', token: 'dead' }));
    await writeFile(
      join(home, 'hub.lock.after-dead'),
      JSON.stringify({ pid: 999_998, identity: 'y', token: 'dead too' }),
    );
    const lock = await lockHome(home);
    await lock.release();
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('the identity of a process', () => {
  it('is constant while it runs and missing when it does not', () => {
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
    expect(processIdentity(process.ppid)).not.toBe(processIdentity(process.pid));
    expect(processIdentity(999_999)).toBeUndefined();
  });
});
