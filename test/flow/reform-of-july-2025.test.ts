import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wireDossier } from '../sources/one-stop/ports.js';
import { type ConfiguredHub, type Json, password, provinces, startConfiguredHub } from '../support/configured-hub.js';

let flow: ConfiguredHub;
beforeAll(async () => {
  flow = await startConfiguredHub('flow reform');
});
afterAll(async () => flow?.close());

/** `20250610083000` of 2025-06-10. */
const at = (day: string): string => `${day.replaceAll('-', '')}083000`;

const dossierOf = (office: string, day: string, number: number, finished?: string): object =>
  wireDossier({
    MaHoSo: `${office}-${day.replaceAll('-', '').slice(2)}-${String(number).padStart(4, '0')}`,
    MaTTHC: '1.900008',
    NgayTiepNhan: at(day),
    NgayHenTra: at('2025-12-31'),
    ...(finished === undefined ? {} : { TrangThaiHoSo: '10', NgayKetThucXuLy: at(finished), NgayTra: at(finished) }),
  });

/** Values of a metric in the old ward, the new one and the province of each month, around the reform. */
async function table(key: string): Promise<Readonly<Record<string, number | null>>> {
  const { metrics } = await flow.ask(`{
    metrics(keys: [${key}], areas: { codes: ["18853", "18880", "44"] }, periods: { codes: ["2025-06", "2025-07"] }) {
      rows { area { code } period { code } values { value } }
    }
  }`);
  const rows: readonly Json[] = metrics.rows;
  return Object.fromEntries(rows.map(({ area, period, values }) => [`${area.code} ${period.code}`, values[0].value]));
}

describe('the reform of 1 July 2025', () => {
  it('moves what is open to the successor, where it is resolved', async () => {
    // The office of the ward Hải Thành; its ward became part of the new ward Đồng Hới (18880).
    const office = '000.01.30.H46';
    await flow.portal.push('DongBoHoSoMC', dossierOf(office, '2025-06-10', 1), dossierOf(office, '2025-06-11', 2));
    await flow.publish();
    await flow.portal.push('DongBoHoSoMC', dossierOf(office, '2025-06-10', 1, '2025-07-10'));
    await flow.publish();

    const { dossier } = await flow.ask(
      `{ dossier(code: "${office}-250610-0001") { status agency { code } area { code name } } }`,
    );
    expect(dossier).toMatchObject({ status: 'RETURNED', agency: { code: office }, area: { code: '18853' } });

    const june = { '18853 2025-06': 2, '44 2025-06': 2, '18880 2025-06': null };
    expect(await table('DOSSIERS_OPEN')).toEqual({
      ...june,
      '18853 2025-07': null,
      '18880 2025-07': 1,
      '44 2025-07': 1,
    });
    const none = { '18853 2025-06': 0, '44 2025-06': 0, '18880 2025-06': null, '18853 2025-07': null };
    expect(await table('DOSSIERS_RESOLVED')).toEqual({ ...none, '18880 2025-07': 1, '44 2025-07': 1 });
    // Nobody of the new province has delivered what it received: that is not the same as nothing.
    expect(await table('DOSSIERS_RECEIVED')).toMatchObject({ ...june, '18880 2025-07': null, '44 2025-07': null });
  });

  it('leaves coverage complete in every structure: 151, 145 and 78 communes', async () => {
    const { organisations } = flow.hub.registers();
    const expected = { '2021-07-05': 151, '2025-01-06': 145, '2025-07-07': 78 };
    for (const [day, communes] of Object.entries(expected)) {
      const [before, after] = provinces;
      await flow.portal.login(day < '2025-07-01' ? before : after, password);
      const offices = organisations.on('AGENCY', day).filter(({ subkind }) => subkind === 'COMMUNE_OFFICE');
      const ofProvince = offices.filter(({ code }) => code.endsWith(day < '2025-07-01' ? '.H46' : '.H50'));
      expect(ofProvince).toHaveLength(communes);
      const rows = ofProvince.map(({ code }, index) => dossierOf(code, day, 100 + index));
      expect(await flow.portal.push('DongBoHoSoMC', ...rows)).toMatchObject({ accepted: communes });
    }
    await flow.publish();
    const { metrics } = await flow.ask(`{
      metrics(keys: [ONE_STOP_COVERAGE_COMMUNE], periods: { codes: ["2021-07", "2025-01", "2025-07"] }) {
        rows { period { code } values { value numerator denominator } }
      }
    }`);
    const rows: readonly Json[] = metrics.rows;
    expect(rows.map(({ period, values: [found] }) => [period.code, found.numerator, found.denominator])).toEqual([
      ['2021-07', 151, 151],
      ['2025-01', 145, 145],
      ['2025-07', 78, 78],
    ]);
    expect(rows.map(({ values: [found] }) => found.value)).toEqual([100, 100, 100]);
  });
});
