import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentLogger } from '#kernel';
import { intakeStore } from '#store';
import { apiPorts } from '../../../src/main/api-ports.js';
import { createHub } from '../../../src/main/create-hub.js';
import { readSeeds } from '../../../src/main/read-seeds.js';
import { serve, type Json, type Served } from '../../server/support/serve.js';
import { dossierRow } from '../support/sample-rows.js';
import { openTestHub, type TestHub } from '../support/test-hub.js';

/** Communes of Đồng Hới since July 2025, each with its office: in time, late, and never heard of. */
const [inTime, late, silent] = [
  { area: '18859', office: '000.01.50.H50' },
  { area: '18871', office: '000.02.50.H50' },
  { area: '18880', office: '000.03.50.H50' },
];

/** Wednesday, 18 November 2026, 20:20; offices owe their dossiers on working days at 18:00. */
let now = '2026-11-18T13:20:00Z';
const clock = { now: () => new Date(now) };

let hub: TestHub;
let shown: Served;
let withheld: Served;
let first: number;

async function deliver(office: string, code: string, day: string, at: string): Promise<number> {
  const { id } = await intakeStore.openDelivery(hub.pool, {
    sourceId: 1,
    reporter: office,
    name: code,
    receivedAt: at,
    sha256: code,
    bytes: 1,
  });
  await account(office, at);
  return hub.publish([{ ...dossierRow(hub.hub.registers(), office, code, day), deliveryId: id }]);
}

const account = (reporter: string, at: string): Promise<void> =>
  intakeStore.countDelivered(hub.pool, { sourceId: 1, reporter, at, whole: true, deliveries: 1, rows: 1, rejected: 0 });

beforeAll(async () => {
  hub = await openTestHub('freshness');
  await intakeStore.registerSource(hub.pool, { name: 'one-stop', system: 'one-stop', door: 'received' });
  await deliver(late.office, 'B1', '2026-11-02', '2026-11-17T10:00:00Z');
  first = await deliver(inTime.office, 'A1', '2026-11-18', '2026-11-18T10:55:00Z');
  const { catalogue } = hub.ports.engine;
  const serveWith = async (mode: 'show' | 'withhold'): Promise<Served> => {
    const settings = { ...hub.hub.settings, lateness: { mode, limitHours: 2, share: 0 } };
    const { database } = hub.hub;
    const own = await createHub({
      settings,
      logger: silentLogger,
      database,
      catalogue,
      seeds: readSeeds(settings),
      clock,
    });
    return serve(apiPorts(Promise.resolve(own), { catalogue, clock, logger: silentLogger, isLoading: () => false }));
  };
  shown = await serveWith('show');
  withheld = await serveWith('withhold');
});
afterAll(async () => {
  await shown?.close();
  await withheld?.close();
  await hub?.close();
});

const areas = `{ codes: ["${inTime.area}", "${late.area}", "${silent.area}"] }`;
const fields = `area { code } period { code } values {
  value absence reason note noteInEnglish: note(language: EN)
  freshness { state dataThrough expectedBy ageSeconds lateReporters { name contactOffice } } }`;

async function table(served: Served, asOf = ''): Promise<Json[]> {
  const { body } = await served.ask(
    `{ metrics(keys: [DOSSIERS_RECEIVED, DOSSIERS_WITHDRAWN], areas: ${areas}, periods: { codes: ["2026-11", "2025"] } ${asOf}) { rows { ${fields} } } }`,
  );
  expect(body.errors).toBeUndefined();
  return body.data.metrics.rows;
}

const cell = (rows: Json[], area: string, period: string, index: number): Json =>
  rows.find((row) => row.area.code === area && row.period.code === period).values[index];

describe('zero, missing, late and refused', () => {
  it('are four different things in one table', async () => {
    const rows = await table(withheld);
    const brief = ({ value, absence, freshness }: Json): Json => ({ value, absence, state: freshness.state });
    expect({
      counted: brief(cell(rows, inTime.area, '2026-11', 0)),
      zero: brief(cell(rows, inTime.area, '2026-11', 1)),
      missing: brief(cell(rows, silent.area, '2026-11', 0)),
      late: brief(cell(rows, late.area, '2026-11', 0)),
      refused: brief(cell(rows, inTime.area, '2025', 0)),
    }).toEqual({
      counted: { value: 1, absence: null, state: 'FRESH' },
      zero: { value: 0, absence: null, state: 'FRESH' },
      missing: { value: null, absence: 'NO_DATA', state: 'SILENT' },
      late: { value: null, absence: 'STALE', state: 'LATE' },
      refused: { value: null, absence: 'NOT_COMPARABLE', state: expect.any(String) },
    });
    const reasons = [silent.area, late.area].map((area) => cell(rows, area, '2026-11', 0).reason);
    expect(reasons[0]).toMatch(/^Chưa có đơn vị nào gửi/);
    expect(reasons[1]).toBe(
      'Số liệu trễ quá giới hạn nên không hiển thị: Trung tâm Phục vụ hành chính công UBND phường Đồng Sơn chưa gửi; ' +
        'liên hệ Trung tâm Phục vụ hành chính công UBND phường Đồng Sơn.',
    );
  });

  it('of the late one the number is shown where the configuration says so, marked, with how late and whom to call', async () => {
    const value = cell(await table(shown), late.area, '2026-11', 0);
    const office = 'Trung tâm Phục vụ hành chính công UBND phường Đồng Sơn';
    expect(value).toEqual({
      value: 1,
      absence: null,
      reason: null,
      note: 'số liệu đến 17:00 ngày 17/11/2026, trễ 2 giờ 20',
      noteInEnglish: 'data through 17:00 on 17/11/2026, 2 h 20 min late',
      freshness: {
        state: 'LATE',
        dataThrough: '2026-11-17T10:00:00Z',
        expectedBy: '2026-11-18T11:00:00Z',
        ageSeconds: 98_400,
        lateReporters: [{ name: office, contactOffice: office }],
      },
    });
  });

  it('stand in flat rows as the state of each value', async () => {
    const { body } = await shown.ask(
      `{ metricRows(keys: [DOSSIERS_RECEIVED], areas: ${areas}, periods: { codes: ["2026-11"] }) { areaCode value state absence } }`,
    );
    expect(body.data.metricRows).toEqual([
      { areaCode: inTime.area, value: 1, state: 'FRESH', absence: null },
      { areaCode: late.area, value: 1, state: 'LATE', absence: null },
      { areaCode: silent.area, value: null, state: 'SILENT', absence: 'NO_DATA' },
    ]);
  });
});

describe('an answer as of a snapshot', () => {
  it('keeps its freshness to the byte, whatever is delivered later and however late it is asked', async () => {
    const asOf = `asOf: { snapshot: "${first}" }`;
    const [before, alone] = [await table(shown, asOf), await table(withheld, asOf)];
    await deliver(late.office, 'B2', '2026-11-18', '2026-11-18T13:30:00Z');
    await account(silent.office, '2026-11-18T13:40:00Z');
    now = '2026-11-25T02:00:00Z';
    expect(JSON.stringify([await table(shown, asOf), await table(withheld, asOf)])).toBe(
      JSON.stringify([before, alone]),
    );
  });

  it('differs from the present, which a delivery without news makes fresh', async () => {
    now = '2026-11-18T14:00:00Z';
    const rows = await table(shown);
    const states = [inTime, late, silent].map(({ area }) => cell(rows, area, '2026-11', 0).freshness.state);
    expect(states).toEqual(['FRESH', 'FRESH', 'FRESH']);
    expect(cell(rows, silent.area, '2026-11', 0)).toMatchObject({ value: null, absence: 'NO_DATA' });
  });

  it('is asked beside the present in one operation, each measured at its own time', async () => {
    const one = `metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["${silent.area}"] }, periods: { codes: ["2026-11"] }`;
    const head = await hub.publish([]);
    const rest = `{ rows { values { freshness { state ageSeconds } } } }`;
    const { body } = await shown.ask(`{ now: ${one}) ${rest} then: ${one}, asOf: { snapshot: "${head}" }) ${rest} }`);
    expect(body.data.now.rows[0].values[0].freshness).toEqual({ state: 'FRESH', ageSeconds: 1_200 });
    expect(body.data.then.rows[0].values[0].freshness.ageSeconds).not.toBe(1_200);
  });
});
