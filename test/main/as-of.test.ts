import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '#config';
import { dayOfInstant, parsePeriod } from '#domain';
import { hashCredential } from '#intake';
import { silentLogger } from '#kernel';
import type { MetricQuery } from '#metrics';
import { readHead, readSnapshotAsOf, type SnapshotRow } from '#store';
import { closeHubPeriod } from '../../src/main/close-hub-period.js';
import { type RunningHub, startHub } from '../../src/main/start-hub.js';
import { verifyHub } from '../../src/main/verify-hub.js';
import { wireDossier } from '../sources/one-stop/ports.js';
import type { Json } from '../support/configured-hub.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { createHubDatabase } from '../support/hub-database.js';
import { createPortalSender, type PortalSender } from '../support/portal-sender.js';
import type { TestDatabase } from '../support/test-database.js';

/** An office of the commune Hải Thành (18853), Đồng Hới, in July 2021. */
const office = '000.01.30.H46';
const province = '000.00.00.H46';
const dossierCode = (number: number): string => `${office}-210709-000${number}`;

let database: TestDatabase;
let place: ConfiguredHome;
let running: RunningHub;
let portal: PortalSender;
let shippedDefinition: string;

beforeAll(async () => {
  database = await createHubDatabase('as_of');
  place = await createConfiguredHome();
  shippedDefinition = await readFile('schema/metrics/administration/dossiers-received.yaml', 'utf8');
});
afterAll(async () => {
  await running?.stop();
  await database?.drop();
  await place?.remove();
});

/** Starts a hub over the same database and data folder, and logs its one-stop system in. */
async function start(): Promise<void> {
  const env = { DATABASE_URL: database.url, GIANH_HOME: place.home, PORT: '0', GIANH_HASH_KEY: 'k'.repeat(64) };
  running = await startHub(readSettings({ env, cwd: place.home }), silentLogger, {
    say: () => undefined,
    tell: () => undefined,
  });
  await running.ready;
  const { intake } = running.hub;
  const account = { sourceName: 'one-stop', code: province };
  await intake.store.addReporter(intake.pool, { ...account, name: 'Một cửa', owes: 'Hồ sơ', from: '2020-01-01' });
  const credentialHash = await hashCredential('right', { n: 16 });
  await intake.store.setCredential(intake.pool, account, { username: province, credentialHash });
  portal = createPortalSender(running.url);
  await portal.login(province, 'right');
}

/** A definition of the deployment's own: dossiers received under another key, or another measure under that key. */
async function define(key: string, numerator: string): Promise<void> {
  const folder = join(place.home, 'metrics/administration');
  await mkdir(folder, { recursive: true });
  const text = shippedDefinition
    .replace('key: DOSSIERS_RECEIVED', `key: ${key}`)
    .replace('numerator: dossiers_received', `numerator: ${numerator}`);
  await writeFile(join(folder, `${key.toLowerCase().replaceAll('_', '-')}.yaml`), text);
}

async function publish(): Promise<SnapshotRow> {
  await running.hub.publisher.drain();
  return readHead(running.hub.database.pool);
}

const keys = ['DOSSIERS_RECEIVED', 'DOSSIERS_OPEN', 'DOSSIER_ON_TIME_RATE_REPORT', 'OWN_COUNT', 'OLD_COUNT'];

function queries({ n, at }: SnapshotRow, asked: readonly string[] = keys): readonly MetricQuery[] {
  const snapshot = { n, day: dayOfInstant(at) };
  const areas = [{ code: '18853' }, { code: '18856' }, { code: '44' }];
  const periods = ['2021-07', '2021-07-09', '2021'].map((code) => parsePeriod(code));
  const query = { keys: asked, areas, periods, snapshot };
  const cut = { ...query, keys: ['DOSSIERS_RECEIVED', 'OWN_COUNT'] };
  const byRecords = { ...cut, periods: [parsePeriod('2021-07-09')], by: ['CHANNEL'] };
  return [query, { ...cut, by: ['AGENCY'] }, byRecords];
}

const nothing = keys.map(() => undefined);

const answer = async (...asked: Parameters<typeof queries>): Promise<string> =>
  JSON.stringify(await running.hub.engine.answer(queries(...asked)));

/** Values of Hải Thành and of Đồng Phú in July 2021, by metric. */
async function july(
  snapshot: SnapshotRow,
  asked: readonly string[],
): Promise<readonly (readonly (number | undefined)[])[]> {
  const [table] = await running.hub.engine.answer(queries(snapshot, asked).slice(0, 1));
  const rows = table!.rows.filter(({ period }) => period.code === '2021-07').slice(0, 2);
  return rows.map(({ values }) => values.map(({ value }) => value));
}

describe('an answer as of a kept snapshot', () => {
  let before: SnapshotRow;
  let remembered: string;

  it('is given with the definitions and registers of the present at first', async () => {
    await define('OWN_COUNT', 'dossiers_received');
    await define('OLD_COUNT', 'dossiers_received');
    await start();
    for (const number of [1, 2, 3]) await portal.push('DongBoHoSoMC', wireDossier({ MaHoSo: dossierCode(number) }));
    before = await publish();
    remembered = await answer(before);
    expect(await july(before, keys)).toEqual([[3, 3, undefined, 3, 3], nothing]);
  });

  it('is byte-equal after corrections, a mended register and a changed and a removed definition', async () => {
    const corrected = wireDossier({
      MaHoSo: dossierCode(1),
      TrangThaiHoSo: '10',
      NgayKetThucXuLy: '20210714100000',
      NgayTra: '20210715090000',
    });
    await portal.push('DongBoHoSoMC', corrected);
    await portal.push('DongBoHoSoMC', wireDossier({ MaHoSo: dossierCode(4) }));
    await publish();
    expect(await answer(before)).toBe(remembered);
    await running.stop();

    await define('OWN_COUNT', 'dossiers_resolved_report');
    await rm(join(place.home, 'metrics/administration/old-count.yaml'));
    const registers = join(place.home, 'registers');
    await cp('seeds/registers', registers, { recursive: true });
    await mend(join(registers, 'agencies.csv'), (line) =>
      line.startsWith(`${office},`) ? line.replaceAll('18853', '18856') : line,
    );
    await mend(join(registers, 'reporters.csv'), (line) =>
      line.startsWith(`one-stop,${office},`) ? line.replace('2025-07-01', '2021-06-01') : line,
    );
    await start();
    const after = await publish();
    expect(after.definitionSet).not.toBe(before.definitionSet);
    expect(after.registers).not.toBe(before.registers);

    expect(await answer(await readSnapshotAsOf(running.hub.database.pool, { snapshot: before.n }))).toBe(remembered);
    const present = keys.filter((key) => key !== 'OLD_COUNT');
    expect(await july(after, present)).toEqual([nothing.slice(1), [4, 3, 100, 1]]);
    await expect(running.hub.engine.answer(queries(after))).rejects.toMatchObject({ code: 'GIANH_UNKNOWN_METRIC' });
    expect((await verifyHub(running.hub, {})).drifts).toBe(0);
  });

  it('stands beside what later snapshots made of the value', async () => {
    const { n, at } = before;
    const [found] = await running.hub.revisions([
      {
        key: 'DOSSIERS_RECEIVED',
        area: { code: '44' },
        period: parsePeriod('2021-07'),
        snapshot: { n, day: dayOfInstant(at) },
        until: (await publish()).n,
      },
    ]);
    const { revisions } = found!;
    expect(revisions.map(({ before: was, after }) => [was.value, after.value])).toEqual([[3, 4]]);
    expect(revisions[0]!.snapshot.n).toBeGreaterThan(n);
  });

  it('of a closed period is pinned and named; a period that runs on is not closed', async () => {
    const closed = await closeHubPeriod(running.hub, { period: '2021-07' });
    expect(closed).toMatchObject({ kept: true, name: 'Kỳ 2021-07', closes: '2021-07' });
    expect(await ask(`{ snapshot { id kept closes name } }`)).toEqual({
      data: { snapshot: { id: String(closed.n), kept: true, closes: '2021-07', name: 'Kỳ 2021-07' } },
      extensions: expect.anything(),
    });
    await expect(closeHubPeriod(running.hub, { period: '2021-07' })).rejects.toMatchObject({
      code: 'GIANH_PERIOD_CLOSED',
    });
    await expect(closeHubPeriod(running.hub, { period: '2999' })).rejects.toMatchObject({ code: 'GIANH_BAD_PERIOD' });
  });

  it('is refused where its snapshot was let go, and so is the next page of a list', async () => {
    const page = (after?: string) =>
      ask(`{ dossiers(first: 1${after === undefined ? '' : `, after: "${after}"`}, asOf: { snapshot: "${before.n}" }) {
        pageInfo { endCursor } } }`);
    const cursor = (await page()).data.dossiers.pageInfo.endCursor;
    expect((await page(cursor)).data.dossiers.pageInfo.endCursor).not.toBe(cursor);
    await running.hub.database.pool.query('DELETE FROM snapshot WHERE n = $1', [before.n]);
    expect((await page(cursor)).errors[0].extensions.code).toBe('GIANH_CURSOR_EXPIRED');
    expect((await page()).errors[0].extensions).toMatchObject({ code: 'GIANH_SNAPSHOT_THINNED' });
  });

  it('tells by time which kept snapshot it is of', async () => {
    const { pool } = running.hub.database;
    await pool.query(`UPDATE snapshot SET at = '2021-07-31T00:00:00Z'::timestamptz + n * interval '1 hour'`);
    const head = await readHead(pool);
    const earlier = await readSnapshotAsOf(pool, { snapshot: head.n - 1 });
    expect((await readSnapshotAsOf(pool, { time: earlier.at })).n).toBe(earlier.n);
    expect((await readSnapshotAsOf(pool, { time: '2030-01-01T00:00:00Z' })).n).toBe(head.n);
  });
});

describe('verifying', () => {
  it('finds a cell that somebody changed, in the scope that holds it only', async () => {
    const { pool } = running.hub.database;
    await pool.query(
      `UPDATE dossier_cell_month SET dossiers_received = dossiers_received + 1 WHERE month = '2021-07-01'`,
    );
    const drifts = async (request: object) => (await verifyHub(running.hub, request)).drifts;
    expect(await drifts({})).toBeGreaterThan(0);
    expect(
      await drifts({ metric: 'DOSSIERS_RECEIVED', area: '44', from: '2021-07-01', to: '2021-08-01' }),
    ).toBeGreaterThan(0);
    expect(await drifts({ metric: 'DOSSIERS_RECEIVED', from: '2021-08-01' })).toBe(0);
    expect(await drifts({ metric: 'DOSSIER_WORKING_DAYS_MEDIAN' })).toBe(0);
    expect(await drifts({ metric: 'PAPI_SCORE' })).toBe(0);
  });
});

async function ask(query: string): Promise<Json> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as Json;
}

async function mend(file: string, change: (line: string) => string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const mended = lines.map(change);
  expect(mended).not.toEqual(lines);
  await writeFile(file, mended.join('\n'));
}
