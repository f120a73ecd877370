import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wireDossier, wireStep } from '../sources/one-stop/ports.js';
import { type ConfiguredHub, type Json, startConfiguredHub } from '../support/configured-hub.js';

/** An office of the commune Hải Thành (18853), Đồng Hới, in July 2021. */
const code = '000.01.30.H46-210709-0001';
const received = wireDossier({ MaHoSo: code });
const returned = wireDossier({
  ...received,
  TrangThaiHoSo: '10',
  NgayKetThucXuLy: '20210714100000',
  NgayTra: '20210715090000',
});

let flow: ConfiguredHub;
beforeAll(async () => {
  flow = await startConfiguredHub('flow dossier');
});
afterAll(async () => flow?.close());

const keys = ['DOSSIERS_RECEIVED', 'DOSSIERS_RESOLVED', 'DOSSIERS_OPEN', 'DOSSIERS_OVERDUE'];

/** Received, resolved, open and overdue of July 2021, in the commune and in the province. */
async function july(snapshot?: string): Promise<Readonly<Record<string, readonly Json[]>>> {
  const { metrics } = await flow.ask(
    `query ($asOf: AsOf) {
      metrics(keys: [${keys}], areas: { codes: ["18853", "44"] }, periods: { codes: ["2021-07"] }, asOf: $asOf) {
        rows { area { code } values { value } }
      }
    }`,
    { asOf: snapshot === undefined ? undefined : { snapshot } },
  );
  const rows: readonly Json[] = metrics.rows;
  return Object.fromEntries(rows.map(({ area, values }) => [area.code, values.map(({ value }: Json) => value)]));
}

const dossier = async (snapshot?: string): Promise<Json> =>
  (
    await flow.ask(
      `query ($asOf: AsOf) { dossier(code: "${code}", asOf: $asOf) {
        status receivedAt finishedAt dueState workingDaysTaken workingDaysLate onTime
        procedure { code } agency { code } area { code name } steps { department finishedAt status }
      } }`,
      { asOf: snapshot === undefined ? undefined : { snapshot } },
    )
  ).dossier;

describe('the life of a dossier', () => {
  let asReceived: string;

  it('begins when the office sends it by the portal’s protocol: record, steps, clock, area and numbers stand', async () => {
    const nothing = [null, null, null, null];
    expect(await july()).toEqual({ '18853': nothing, '44': nothing });
    expect(await flow.portal.push('DongBoHoSoMC', received)).toMatchObject({ error_code: '0', accepted: 1 });
    const step = wireStep({ MaHoSo: code });
    expect(await flow.portal.push('CapNhatTienDoHoSoMC', step)).toMatchObject({ error_code: '0', accepted: 1 });
    asReceived = await flow.publish();
    expect(await dossier()).toMatchObject({
      status: 'PROCESSING',
      receivedAt: '2021-07-09T01:30:00Z',
      finishedAt: null,
      dueState: 'OVERDUE',
      procedure: { code: '1.900001' },
      agency: { code: '000.01.30.H46' },
      area: { code: '18853', name: expect.stringMatching(/Hải Thành/) },
      steps: [{ department: 'Tư pháp - Hộ tịch', finishedAt: '2021-07-12T02:00:00Z', status: 'PROCESSING' }],
    });
    expect(await july()).toEqual({ '18853': [1, 0, 1, 1], '44': [1, 0, 1, 1] });
  });

  it('goes on with a late correction, and the older snapshot still says what it said', async () => {
    const before = await dossier(asReceived);
    expect(await flow.portal.push('DongBoHoSoMC', returned)).toMatchObject({ error_code: '0', accepted: 1 });
    const corrected = await flow.publish();
    expect(Number(corrected)).toBeGreaterThan(Number(asReceived));
    // Received on Friday 9 July, finished on Wednesday 14 July.
    expect(await dossier()).toMatchObject({
      status: 'RETURNED',
      dueState: 'ON_TIME',
      onTime: true,
      workingDaysTaken: 3,
    });
    expect(await july()).toEqual({ '18853': [1, 1, 0, 0], '44': [1, 1, 0, 0] });
    expect(await july(asReceived)).toEqual({ '18853': [1, 0, 1, 1], '44': [1, 0, 1, 1] });
    expect(await dossier(asReceived)).toEqual(before);
  });

  it('is not moved by the same again, nor by an older state that comes late', async () => {
    const head = await flow.publish();
    const [numbers, record] = [await july(), await dossier()];
    for (const row of [returned, received]) await flow.portal.push('DongBoHoSoMC', row);
    expect(await flow.publish()).toBe(head);
    expect([await july(), await dossier()]).toEqual([numbers, record]);
  });

  it('is found by the system that sent it', async () => {
    const answer = await flow.portal.push('DongBoHoSoMC', wireDossier({ MaHoSo: 'no code', NgayTiepNhan: '' }));
    expect(answer).toMatchObject({ error_code: '-1', data: [{ error_code: '-1' }] });
    const { rejections } = await flow.ask('{ rejections(first: 5) { totalCount nodes { code message } } }');
    expect(rejections).toMatchObject({ totalCount: 1, nodes: [{ message: expect.stringMatching(/\S/) }] });
  });
});
