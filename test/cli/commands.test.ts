import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool, runningPostgresUrl } from '#store';
import { giamdinh, summary } from '../contract/doors/his-files.js';
import { type IocServer, startIocServer } from '../contract/doors/ioc-server.js';
import { wireDossier, wireStep } from '../sources/one-stop/ports.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { createPortalSender } from '../support/portal-sender.js';
import {
  endLeftovers,
  type CommandResult,
  type RunningHub,
  runGianh,
  serverOf,
  startRunningHub,
} from '../support/running-hub.js';

let place: ConfiguredHome;
let ioc: IocServer;
let hub: RunningHub;
let url: string;
let pool: Pool;

beforeAll(async () => {
  ioc = await startIocServer();
  place = await createConfiguredHome(ioc.url);
  hub = startRunningHub(place.home);
  url = await hub.listening;
  await hub.ready();
  pool = createPool((await runningPostgresUrl(place.home))!);
});
afterAll(async () => {
  if (!pool.ended) await pool.end();
  await endLeftovers(place.home, hub);
  await ioc.close();
  await place.remove();
});

const gianh = (...args: readonly string[]): Promise<CommandResult> => runGianh(args, place.home);

/** The JSON a command prints, which must be all it prints. */
async function told<Answer>(exit: number, ...args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await gianh(...args, '--json');
  expect({ args, code, stderr }).toEqual({ args, code: exit, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const tables = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    counts[name] = (await pool.query<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)).rows[0]!.n;
  }
  return counts;
}

describe('beside a running hub', () => {
  it('reporters are listed, added with a login that works at once, and ended', async () => {
    type Reporter = { readonly code: string; readonly state: string };
    const hospitals = await told<readonly Reporter[]>(0, 'reporter', 'list', '--source', 'his');
    expect(hospitals.length).toBeGreaterThan(20);
    expect(new Set(hospitals.map(({ state }) => state))).toContain('SILENT');

    const office = ['one-stop', '000.00.00.H46'] as const;
    const added = await told<{ readonly password: string; readonly isNew: boolean }>(
      ...([0, 'reporter', 'add', ...office, '--from', '2020-01-01', '--login', 'h46'] as const),
    );
    expect(added).toMatchObject({ isNew: true, login: 'h46', from: '2020-01-01' });
    const portal = createPortalSender(url);
    expect(await portal.login('h46', `${added.password}x`)).toMatchObject({ error_code: '1' });
    expect(await portal.login('h46', added.password)).toMatchObject({ error_code: 0 });
    const pushed = await portal.push('DongBoHoSoMC', wireDossier(), wireDossier({ MaHoSo: 'x', NgayTiepNhan: 'y' }));
    expect(pushed).toMatchObject({ error_code: '0', accepted: 1, data: [{ error_code: '-1' }] });
    expect(await portal.push('CapNhatTienDoHoSoMC', wireStep())).toMatchObject({ error_code: '0', accepted: 1 });

    expect(await gianh('reporter', 'end', ...office, 'someday')).toMatchObject({ code: 64 });
    expect(await gianh('reporter', 'end', ...office, '2021-01-01')).toMatchObject({ code: 0, stderr: '' });
    expect(await portal.login('h46', added.password)).toMatchObject({ error_code: '1' });
    expect(await gianh('reporter', 'end', ...office, '2021-02-01')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no reporter 000\.00\.00\.H46/),
    });
  });

  it('a file is rehearsed without a trace, then loaded, and its bad row listed and replayed', async () => {
    const file = join(place.home, 'GIAMDINHHS_00001_1.xml');
    const rows = [summary('A1'), summary('A2', { NGAY_VAO: 'hom qua' }), summary('A3', { MAXA_CU_TRU: '99999' })];
    await writeFile(file, giamdinh(...rows));

    const before = await rowCounts();
    const [rehearsed] = await told<readonly object[]>(6, 'load', 'his', file, '--dry-run');
    expect(rehearsed).toMatchObject({ accepted: 2, rejected: [{ code: 'BAD_DATE' }], changedRecords: 2, whole: true });
    expect(rehearsed).toMatchObject({ cells: { visit: { day: expect.any(Number), month: expect.any(Number) } } });
    expect(await rowCounts()).toEqual(before);

    const [loaded] = await told<readonly object[]>(0, 'load', 'his', file);
    expect(loaded).toMatchObject({ outcome: 'TAKEN', accepted: 2, rejected: 1 });
    expect((await rowCounts())['visit']).toBe(before['visit']! + 2);
    const [again] = await told<readonly object[]>(0, 'load', 'his', file);
    expect(again).toMatchObject({ outcome: 'REPEATED' });

    const waiting = await told<readonly object[]>(0, 'rejections', 'list', '--source', 'his');
    expect(waiting).toEqual([expect.objectContaining({ code: 'BAD_DATE', field: 'NGAY_VAO' })]);
    expect(await told(0, 'rejections', 'replay', '--source', 'his')).toMatchObject({ replayed: 1, resolved: 0 });
  });

  it('the operations centre is pulled once, and again only for what changed', async () => {
    const report = {
      ...{ service_request_id: 'P1', status: 'open', service_code: 'HTGT', area_code: '18853', lat: 17.4, long: 106.6 },
      ...{ requested_datetime: '2021-07-05T08:00:00+07:00', updated_datetime: '2021-07-06T08:00:00+07:00' },
    };
    ioc.hold({ reports: [report, { ...report, service_request_id: 'P2' }] });
    expect(await told(0, 'pull', 'ioc', '--full')).toMatchObject({ whole: true, rows: 2, accepted: 2, rejected: 0 });
    expect(await told(0, 'pull', 'ioc')).toMatchObject({ whole: true, rejected: 0 });
    expect((await rowCounts())['city_report']).toBe(2);
    ioc.hold({ alien: true });
    expect(await gianh('pull', 'ioc')).toMatchObject({ code: 5, stderr: expect.stringMatching(/GIANH_SOURCE/) });
    expect(await gianh('pull', 'one-stop')).toMatchObject({ code: 64 });
    for (const [source, option] of [
      ['ioc', '--accept'],
      ['his', '--full'],
    ] as const) {
      const refused = await gianh('pull', source, option);
      expect(refused).toMatchObject({ code: 64, stderr: expect.stringMatching(`${option}[^]*GIANH_USAGE`) });
    }
  });

  it('status and verify say how it stands, and migrate that nothing is missing', async () => {
    type Status = { readonly snapshot: { readonly n: number }; readonly sources: readonly { readonly name: string }[] };
    const status = await told<Status>(0, 'status');
    expect(status.snapshot.n).toBeGreaterThan(2);
    expect(status.sources.map(({ name }) => name).sort()).toEqual(['his', 'indices', 'ioc', 'one-stop', 'vnedu']);
    const verified = await told<{ readonly compared: number }>(0, 'verify');
    expect(verified).toMatchObject({ drifts: 0 });
    expect(verified.compared).toBeGreaterThan(10);
    expect(await told(0, 'verify', '--metric', 'VISITS', '--area', '44')).toMatchObject({ drifts: 0 });
    expect(await gianh('verify', '--metric', 'VISIT')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/VISITS/),
    });
    expect(await told(0, 'migrate')).toEqual({ applied: [] });
  });

  it('registers are compared without being replaced, and replaced only when the hub is stopped', async () => {
    const folder = join(place.home, 'danh-muc');
    await cp(new URL('../../seeds/registers', import.meta.url), folder, { recursive: true });
    const before = await rowCounts();
    const dry = ['load', 'registers', folder, '--dry-run'] as const;
    expect(await told(0, ...dry)).toMatchObject({ added: [], removed: [], organisations: expect.any(Number) });
    for (const name of ['schools.csv', 'reporters.csv']) {
      const text = await readFile(join(folder, name), 'utf8');
      await writeFile(join(folder, name), text.replaceAll('444500101', '444599999'));
    }
    const changed = await told<{ readonly added: readonly string[]; readonly removed: readonly string[] }>(0, ...dry);
    expect(changed.added.join()).toMatch(/444599999/);
    expect(changed.removed.join()).toMatch(/444500101/);
    expect(await rowCounts()).toEqual(before);
    expect(await gianh('load', 'registers', folder)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/Stop the hub/),
    });
  });

  it('a name nobody has is answered with the names there are', async () => {
    expect(await gianh('load', 'hiss', 'x.xml')).toMatchObject({ code: 1, stderr: expect.stringMatching(/mean his/) });
    expect(await gianh('load', 'his', 'no-such.xml')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no-such\.xml[^]*GIANH_NOT_FOUND/),
    });
  });
});

describe('with the hub stopped', () => {
  it('commands bring up the database by themselves: registers are replaced, and stay so', async () => {
    await pool.end();
    expect(await hub.stop('SIGINT')).toBe(0);
    const folder = join(place.home, 'danh-muc');
    const replaced = await told<{ readonly added: readonly string[] }>(0, 'load', 'registers', folder);
    expect(replaced.added.join()).toMatch(/444599999/);
    expect(await told(0, 'load', 'registers', folder, '--dry-run')).toMatchObject({ added: [], removed: [] });
    expect(serverOf(place.home)).toBeUndefined();
  });
});
