import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '#config';
import { dayOfInstant, parsePeriod } from '#domain';
import { hashCredential } from '#intake';
import { GianhError, type Logger, silentLogger } from '#kernel';
import { readHead } from '#store';
import { packError, unpackError } from '../../src/main/publisher/error-parcel.js';
import { startPublisherThread } from '../../src/main/publisher/start-publisher-thread.js';
import { loadHubRegisters } from '../../src/main/load-hub-registers.js';
import { readSeeds } from '../../src/main/read-seeds.js';
import { type RunningHub, startHub } from '../../src/main/start-hub.js';
import { takeRegisters } from '../../src/main/take-registers.js';
import { verifyHub } from '../../src/main/verify-hub.js';
import { wireDossier } from '../sources/one-stop/ports.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { createHubDatabase } from '../support/hub-database.js';
import { createPortalSender, type PortalSender } from '../support/portal-sender.js';
import type { TestDatabase } from '../support/test-database.js';

/** An office of the commune Hải Thành (18853), Đồng Hới, in July 2021; a mended register moves it to Đồng Phú (18856). */
const office = '000.01.30.H46';
const province = '000.00.00.H46';
const entry = new URL('./support/publisher-worker.js', import.meta.url);
/** The session lock that whoever publishes holds. */
const publisherLock = 4_749_144;

let database: TestDatabase;
let place: ConfiguredHome;
let running: RunningHub;
let portal: PortalSender;
const lines: string[] = [];
const logger: Logger = { ...silentLogger, info: (_fields, message) => void lines.push(message) };

beforeAll(async () => {
  database = await createHubDatabase('publisher_thread');
  place = await createConfiguredHome();
});
afterAll(async () => {
  await running?.stop();
  await database?.drop();
  await place?.remove();
});

const settings = (): Settings => {
  const env = { DATABASE_URL: database.url, GIANH_HOME: place.home, PORT: '0', GIANH_HASH_KEY: 'k'.repeat(64) };
  return readSettings({ env: { ...env, GIANH_PUBLISH_BATCH_ROWS: '1' }, cwd: place.home });
};
const report = { say: () => undefined, tell: () => undefined };

async function start(where: 'THREAD' | 'HERE' = 'THREAD'): Promise<void> {
  running = await startHub(settings(), logger, report, where === 'THREAD' ? startPublisherThread(entry) : undefined);
  await running.ready;
}

async function login(): Promise<void> {
  const { intake } = running.hub;
  const account = { sourceName: 'one-stop', code: province };
  await intake.store.addReporter(intake.pool, { ...account, name: 'Một cửa', owes: 'Hồ sơ', from: '2020-01-01' });
  const credentialHash = await hashCredential('right', { n: 16 });
  await intake.store.setCredential(intake.pool, account, { username: province, credentialHash });
  portal = createPortalSender(running.url);
  await portal.login(province, 'right');
}

const push = async (...numbers: readonly number[]): Promise<void> => {
  const codeOf = (number: number): string => `${office}-210709-${String(number).padStart(4, '0')}`;
  await portal.push('DongBoHoSoMC', ...numbers.map((number) => wireDossier({ MaHoSo: codeOf(number) })));
};
const head = () => readHead(running.hub.database.pool);
const count = async (from: string): Promise<number> =>
  (await running.hub.database.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)).rows[0]!.n;

/** Dossiers received in July 2021 in Hải Thành and in Đồng Phú, at the newest snapshot. */
async function received(): Promise<readonly (number | undefined)[]> {
  const { n, at } = await head();
  const [table] = await running.hub.engine.answer([
    {
      keys: ['DOSSIERS_RECEIVED'],
      areas: [{ code: '18853' }, { code: '18856' }],
      periods: [parsePeriod('2021-07')],
      snapshot: { n, day: dayOfInstant(at) },
    },
  ]);
  return table!.rows.map(({ values }) => values[0]!.value);
}

describe('a hub whose publisher has a thread of its own', () => {
  it('publishes what is delivered, and names in each snapshot what is loading when it is taken', async () => {
    await start();
    await login();
    const { hub } = running;
    await hub.setLoading(['vnedu', 'one-stop']);
    await push(1, 2);
    expect(await hub.publisher.drain()).toBeGreaterThan(0);
    const { n, at: _at, ...first } = await head();
    const { books } = hub.registers();
    expect(first).toMatchObject({ ...books, loading: ['one-stop', 'vnedu'] });
    await hub.setLoading([]);
    await push(3);
    await hub.publisher.drain();
    const second = await head();
    expect(second).toMatchObject({ ...books, loading: [] });
    expect(second.n).toBeGreaterThan(n);
    expect((await received())[0]).toBe(3);
  });

  it('looks by itself for what waits', async () => {
    await push(4);
    for (let look = 0; look < 200 && (await received())[0] !== 4; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await received())[0]).toBe(4);
  });

  it('follows a mended register before anything that is asked after it', async () => {
    const { hub } = running;
    const before = await head();
    const registers = join(place.home, 'registers');
    await mkdir(registers, { recursive: true });
    await cp('seeds/registers', registers, { recursive: true });
    const path = join(registers, 'agencies.csv');
    const moved = (await readFile(path, 'utf8'))
      .split('\n')
      .map((line) => (line.startsWith(`${office},`) ? line.replaceAll('18853', '18856') : line));
    await writeFile(path, moved.join('\n'));
    const mended = await loadHubRegisters(hub.database.pool, readSeeds(settings()), settings(), hub.engine.catalogue);
    void hub.replaceRegisters(mended);
    await takeRegisters(hub);
    await hub.publisher.drain();
    const after = await head();
    expect(after.registers).toBe(mended.books.registers);
    expect(after.registers).not.toBe(before.registers);
    expect(await received()).toEqual([undefined, 4]);
    expect((await verifyHub(hub, {})).drifts).toBe(0);
  });

  it('stops after the batch at hand, loses nothing, and goes on at the next start', async () => {
    const { hub } = running;
    const reached = (await head()).n;
    await push(...Array.from({ length: 40 }, (_, index) => 100 + index));
    const draining = hub.publisher.drain().catch((error: unknown) => error);
    while ((await head()).n === reached) await new Promise((resolve) => setTimeout(resolve, 2));
    await running.stop();
    await draining;
    running = await startHub(settings(), logger, report, startPublisherThread(entry));
    const left = await count('inbox');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(40);
    await running.ready;
    expect(await count('inbox')).toBe(0);
    expect((await received())[1]).toBe(44);
  });

  it('works by the books of the store as a publisher beside the hub by those in memory: nothing is counted anew', async () => {
    const { n } = await head();
    await running.stop();
    lines.length = 0;
    await start('HERE');
    await running.hub.publisher.drain();
    await running.stop();
    await start();
    await running.hub.publisher.drain();
    expect(lines.filter((line) => line.includes('counted anew'))).toEqual([]);
    expect((await head()).n).toBe(n);
  });

  it('says so when its thread ends by itself, refuses what waits, stops in order and gives the lock back', async () => {
    const { hub, failed, stop } = running;
    const channel = new BroadcastChannel('end the publisher');
    await login();
    await push(200, 201, 202);
    const waits = hub.publisher.drain();
    channel.postMessage('now');
    channel.close();
    const words = { code: 'GIANH_INTERNAL', message: expect.stringMatching(/thread has ended.*start the hub again/) };
    await expect(failed).rejects.toMatchObject(words);
    await waits.catch((error: unknown) => expect(error).toMatchObject(words));
    await expect(hub.publisher.drain()).rejects.toMatchObject(words);
    await stop();
    await start();
    expect((await received())[1]).toBe(47);
  });

  it('tells failures by their codes', async () => {
    await running.stop();
    await start('HERE');
    // Its lock is held from the first drain on: a second hub on the same database is refused.
    const other = await startHub(settings(), silentLogger, report, startPublisherThread(entry));
    await expect(other.ready).rejects.toMatchObject({ name: 'GianhError', code: 'GIANH_ALREADY_RUNNING' });
    await other.stop();
    const own = '(SELECT oid FROM pg_database WHERE datname = current_database())';
    const held = `pg_locks WHERE locktype = 'advisory' AND objid = ${publisherLock} AND database = ${own}`;
    expect(await count(held)).toBe(1);
  });
});

describe('an error on its way between threads', () => {
  it('keeps code and class, and leaves behind what a driver hangs on it', () => {
    const ours = unpackError(packError(new GianhError('GIANH_NOT_FOUND', 'No such book.', { hash: 'h' })));
    expect(ours).toBeInstanceOf(GianhError);
    expect(ours).toMatchObject({ code: 'GIANH_NOT_FOUND', message: 'No such book.', details: { hash: 'h' } });
    const driver = Object.assign(new Error('disk full'), { code: '53100', detail: 'Failing row contains (…)' });
    const theirs = unpackError(structuredClone(packError(driver)));
    expect(theirs).toMatchObject({ message: 'disk full', code: '53100' });
    expect(theirs).not.toHaveProperty('detail');
    expect(unpackError(packError('only words')).message).toBe('only words');
  });
});
