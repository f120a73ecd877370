import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxRow } from '#store';
import { serve, type Served } from '../server/support/serve.js';
import { openTestHub, type TestHub } from './support/test-hub.js';

let hub: TestHub;
let served: Served;

beforeAll(async () => {
  hub = await openTestHub('sectors');
  const { areaBook, organisations } = hub.hub.registers();
  const facility = organisations.on('FACILITY', '2021-07-05')[0]!;
  const province = areaBook.resolve('44', '2020-12-31').id;
  const ward = areaBook.resolve('18859', '2021-07-05').id;
  await hub.publish([
    row('visit', 'V|1', facility.unitId, '2021-07-05', {
      facilityCode: facility.code,
      facilityId: facility.id,
      stage: 'DISCHARGED',
      visitKind: 'INPATIENT',
      visitKindCode: '03',
      admittedAt: '2021-07-05T01:00:00Z',
      dischargedAt: '2021-07-08T01:00:00Z',
      insured: true,
      totalCost: '1250000.50',
      residenceUnitId: ward,
    }),
    row('city_report', 'P-1', ward, '2021-07-05', {
      serviceCode: 'LIGHT',
      status: 'CLOSED',
      step: 'PROCESSED',
      requestedAt: '2021-07-05T01:00:00Z',
      expectedAt: '2021-07-09T01:00:00Z',
      closedAt: '2021-07-06T03:00:00Z',
      areaId: ward,
      latitude: '17.483',
      longitude: '106.602',
    }),
    ...[
      { publisher: 'Báo Quảng Bình', rank: 6, certainty: 'DERIVED', preferred: false },
      { publisher: 'papi.org.vn', rank: 13, certainty: 'QUOTED', preferred: true },
    ].map((figure) =>
      row('index_score', `PAPI|2019|44|TOTAL|${figure.publisher}`, province, '2019-12-31', {
        indexName: 'PAPI',
        year: 2019,
        periodCode: '2019',
        areaCode: '44',
        areaId: province,
        component: 'TOTAL',
        score: '45.85',
        scaleMin: '8',
        scaleMax: '80',
        ...figure,
      }),
    ),
  ]);
  await hub.pool.query(`
    INSERT INTO source (id, name, system, door) VALUES (1, 'his', 'his', 'folder');
    INSERT INTO delivery (id, source_id, name, received_at, sha256, bytes, state)
      VALUES (9, 1, 'july.xml', '2021-08-01T00:00:00Z', 'x', 1, 'RESOLVED');
    INSERT INTO rejection (source_id, delivery_id, position, natural_key, field, code, message, row, created_at, state)
      SELECT 1, 9, 'row ' || n, 'K' || n, 'NGAY_VAO', 'BAD_DATE', 'The date does not exist.', '{"secret": true}',
             '2021-08-01T00:00:00Z', CASE WHEN n = 3 THEN 'RESOLVED' ELSE 'OPEN' END FROM generate_series(1, 3) n`);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('records of the sectors', () => {
  it('show a visit by facility, places, times and costs, and nobody', async () => {
    const query = (filter: string): string => `{ visits(filter: { ${filter} }) { totalCount nodes {
      facility { kind } area { level } residence { code } stage kind admittedAt lengthOfStay isAdmission insured totalCost
      patientCost outcome } } }`;
    const { body } = await served.ask(query('kinds: [INPATIENT], admission: true, admitted: { from: "2021-07-05" }'));
    expect(body.errors).toBeUndefined();
    expect(body.data.visits.totalCount).toBe(1);
    expect(body.data.visits.nodes[0]).toMatchObject({
      facility: { kind: 'PROVINCIAL_HOSPITAL' },
      residence: { code: '18859' },
      stage: 'DISCHARGED',
      kind: 'INPATIENT',
      isAdmission: true,
      insured: true,
      totalCost: 1250000.5,
      outcome: null,
    });
    expect((await served.ask(query('insured: false'))).body.data.visits.totalCount).toBe(0);
  });

  it('show a report from the field with its deadline and about where it was made', async () => {
    const { body } = await served.ask(`{
      cityReports(filter: { area: "450", statuses: [CLOSED] }, orderBy: [RECEIVED_ASC]) { nodes {
        code serviceCode step resolvedOnTime hoursToResolve area { code } agency { code } location { latitude longitude }
      } }
      others: cityReports(filter: { serviceCodes: ["ROAD"] }) { totalCount }
    }`);
    expect(body.errors).toBeUndefined();
    expect(body.data.others.totalCount).toBe(0);
    expect(body.data.cityReports.nodes).toEqual([
      {
        code: 'P-1',
        serviceCode: 'LIGHT',
        step: 'PROCESSED',
        resolvedOnTime: true,
        hoursToResolve: 26,
        area: { code: '18859' },
        agency: null,
        location: { latitude: 17.483, longitude: 106.602 },
      },
    ]);
  });

  it('show figures of an index that disagree side by side, and which one speaks', async () => {
    const { body } = await served.ask(`{ governanceIndices(index: PAPI, years: [2019]) {
      index year area { name } score rank scaleMax figures { publisher rank certainty preferred } } }`);
    expect(body.data.governanceIndices).toEqual([
      {
        index: 'PAPI',
        year: 2019,
        area: { name: 'Tỉnh Quảng Bình' },
        score: 45.85,
        rank: 13,
        scaleMax: 80,
        figures: expect.arrayContaining([
          { publisher: 'Báo Quảng Bình', rank: 6, certainty: 'DERIVED', preferred: false },
          { publisher: 'papi.org.vn', rank: 13, certainty: 'QUOTED', preferred: true },
        ]),
      },
    ]);
  });

  it('list what was not taken in, newest first, never the rows themselves', async () => {
    const { body } = await served.ask(`{
      rejections(first: 1, filter: { source: "his", states: [OPEN] }) {
        totalCount pageInfo { hasNextPage endCursor } nodes { position naturalKey field code message delivery }
      }
      sources { name door openRejections }
    }`);
    expect(body.errors).toBeUndefined();
    const { totalCount, nodes, pageInfo } = body.data.rejections;
    expect(totalCount).toBe(2);
    expect(nodes).toEqual([
      {
        position: 'row 2',
        naturalKey: 'K2',
        field: 'NGAY_VAO',
        code: 'BAD_DATE',
        message: 'The date does not exist.',
        delivery: 'july.xml',
      },
    ]);
    expect(body.data.sources).toEqual([{ name: 'his', door: 'FOLDER', openRejections: 2 }]);
    const next = await served.ask(
      'query ($after: String) { rejections(after: $after, filter: { source: "his", states: [OPEN] }) { nodes { position } pageInfo { hasNextPage } } }',
      { after: pageInfo.endCursor },
    );
    expect(next.body.data.rejections).toEqual({ nodes: [{ position: 'row 1' }], pageInfo: { hasNextPage: false } });
    expect(JSON.stringify([body, next.body])).not.toContain('secret');
  });

  it('say where a record comes from', async () => {
    const { body } = await served.ask('{ visits { nodes { provenance { source version since } } } }');
    expect(body.data.visits.nodes[0].provenance).toEqual({ source: 'his', version: '0001', since: '1' });
  });
});

function row(kind: string, key: string, unitId: number, day: string, payload: InboxRow['payload']): InboxRow {
  return {
    kind,
    source: 1,
    naturalKey: key,
    version: '0001',
    eventDay: day,
    deleted: false,
    unitId,
    flags: [],
    payload,
    deliveryId: undefined,
    cause: 'DELIVERY',
  };
}
