import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giamdinh, summary } from '../contract/doors/his-files.js';
import { enrolment, rosterZip, school, schoolClass, schoolYear } from '../contract/doors/roster-files.js';
import { xml } from '../sources/his/his-samples.js';
import { type ConfiguredHub, type Json, startConfiguredHub } from '../support/configured-hub.js';

let flow: ConfiguredHub;
beforeAll(async () => {
  flow = await startConfiguredHub('flow visit');
});
afterAll(async () => flow?.close());

async function values(keys: readonly string[], period: string, snapshot?: string): Promise<readonly (number | null)[]> {
  const { metrics } = await flow.ask(
    `query ($asOf: AsOf) {
      metrics(keys: [${keys}], areas: { codes: ["44"] }, periods: { codes: ["${period}"] }, asOf: $asOf) {
        rows { values { value } }
      }
    }`,
    { asOf: snapshot === undefined ? undefined : { snapshot } },
  );
  return metrics.rows[0].values.map(({ value }: Json) => value);
}

const visits = async (): Promise<Json> =>
  (
    await flow.ask(`{ visits(filter: { facility: "00001" }) { totalCount nodes {
      stage admittedAt dischargedAt isAdmission lengthOfStay outcome facility { code } area { code } residence { code }
    } } }`)
  ).visits;

const inHospital = ['VISITS', 'ADMISSIONS'];

describe('the life of a visit', () => {
  it('begins with the check-in and is the same visit at discharge', async () => {
    const checkIn = xml('CHI_TIEU_TRANG_THAI_KCB', {
      ...{ MA_LK: 'A1', MA_BN: 'BNA1', SO_CCCD: '000777777771', NGAY_SINH: '198003150000', GIOI_TINH: '2' },
      ...{ MA_DOITUONG_KCB: '1.1', NGAY_VAO: '202406030815', MA_LOAI_KCB: '03', MA_CSKCB: '00001' },
    });
    expect(await flow.load('his', 'checkin.xml', checkIn)).toBe('TAKEN');
    const arrived = await flow.publish();
    expect(await visits()).toMatchObject({ totalCount: 1, nodes: [{ stage: 'CHECKED_IN', dischargedAt: null }] });
    expect((await values(inHospital, '2024-06'))[0]).toBe(1);

    expect(await flow.load('his', 'GIAMDINHHS_1.xml', giamdinh(summary('A1')))).toBe('TAKEN');
    await flow.publish();
    expect(await visits()).toEqual({
      totalCount: 1,
      nodes: [
        {
          stage: 'DISCHARGED',
          admittedAt: '2024-06-03T01:15:00Z',
          dischargedAt: '2024-06-07T03:00:00Z',
          isAdmission: true,
          lengthOfStay: 5,
          outcome: 'CURED',
          facility: { code: '00001' },
          area: { code: '18853' },
          residence: { code: '18853' },
        },
      ],
    });
    expect(await values(inHospital, '2024-06')).toEqual([1, 1]);
    expect((await values(inHospital, '2024-06', arrived))[0]).toBe(1);
  });

  it('a check-in that comes after the discharge does not open it again', async () => {
    const head = await flow.publish();
    const late = xml('CHI_TIEU_TRANG_THAI_KCB', { MA_LK: 'A1', NGAY_VAO: '202406030815', MA_CSKCB: '00001' });
    await flow.load('his', 'late.xml', late);
    expect(await flow.publish()).toBe(head);
    expect((await visits()).nodes[0].stage).toBe('DISCHARGED');
  });
});

describe('the life of an enrolment', () => {
  const roster = async (...pupils: readonly Readonly<Record<string, string>>[]): Promise<Buffer> =>
    rosterZip({ orgs: [school()], academicSessions: [schoolYear], classes: [schoolClass('C1')], enrollments: pupils });

  it('ends when the school deletes it; the older snapshot keeps it', async () => {
    await flow.load('vnedu', 'a.zip', await roster(enrolment('E1'), enrolment('E2'), enrolment('E3')));
    const full = await flow.publish();
    expect(await values(['PUPILS_ENROLLED'], 'SY2020-2021')).toEqual([3]);

    const deleted = { status: 'tobedeleted', dateLastModified: '2021-02-01T08:00:00.000Z' };
    await flow.load('vnedu', 'b.zip', await roster(enrolment('E2', deleted)));
    await flow.publish();
    expect(await values(['PUPILS_ENROLLED'], 'SY2020-2021')).toEqual([2]);
    expect(await values(['PUPILS_ENROLLED'], 'SY2020-2021', full)).toEqual([3]);
  });
});
