import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '../support/count-statements.js';
import { type Json, serve, type Served } from '../server/support/serve.js';
import { dossierRow, officesOn, stepRow } from './support/sample-rows.js';
import { openTestHub, type TestHub } from './support/test-hub.js';

let hub: TestHub;
let served: Served;
let statements: string[];
let first: number;

/** 151 offices: one resolved dossier each on 5 July, two of the first office with steps, one open one long overdue. */
beforeAll(async () => {
  hub = await openTestHub('records');
  const places = hub.hub.registers();
  const dongHoi = places.areaBook.resolve('450', '2021-07-05').id;
  const [office, other] = officesOn(places, 'COMMUNE', '2021-07-05')
    .filter(({ unitId }) => places.areaBook.unit(unitId).parentId === dongHoi)
    .map(({ code }) => code) as [string, string];
  const resolved = officesOn(places, 'COMMUNE', '2021-07-05').map(({ code }, index) =>
    dossierRow(places, code, `R-${String(index).padStart(3, '0')}`, '2021-07-05', {
      finished: index === 0 ? 9 : 2,
      procedureCode: '1.900001',
    }),
  );
  first = await hub.publish([
    ...resolved,
    dossierRow(places, office, 'OPEN-1', '2021-07-06'),
    dossierRow(places, other, 'OPEN-2', '2021-07-07', { due: 4000 }),
    stepRow(places, office, 'R-000', 2, '2021-07-09T03:00:00Z'),
    stepRow(places, office, 'R-000', 1, '2021-07-06T03:00:00Z'),
    stepRow(places, other, 'R-001', 1, '2021-07-06T03:00:00Z'),
  ]);
  statements = countStatements(hub.pool);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('lists of records', () => {
  it('hold a dossier with its clock, steps, registers and provenance', async () => {
    const { body } = await served.ask(`{
      late: dossier(code: "R-000") {
        code status channel applicantKind receivedAt dueAt finishedAt allowedWorkingDays supplements
        dueState workingDaysTaken workingDaysLeft workingDaysLate onTime quality
        procedure { code } agency { level kind } area { level province { name } }
        steps { finishedAt department status late }
        provenance { version ruleVersion since delivery }
      }
      open: dossier(code: "OPEN-1") { dueState workingDaysLeft onTime }
      none: dossier(code: "NOT-THERE") { code }
    }`);
    expect(body.errors).toBeUndefined();
    expect(body.data.none).toBeNull();
    expect(body.data.open).toEqual({ dueState: 'OVERDUE', workingDaysLeft: null, onTime: null });
    expect(body.data.late).toEqual({
      code: 'R-000',
      status: 'FINISHED',
      channel: 'ONLINE',
      applicantKind: 'CITIZEN',
      receivedAt: '2021-07-05T02:00:00Z',
      dueAt: '2021-07-10T02:00:00Z',
      finishedAt: '2021-07-14T02:00:00Z',
      allowedWorkingDays: 2,
      supplements: 0,
      dueState: 'LATE',
      workingDaysTaken: 7,
      workingDaysLeft: null,
      workingDaysLate: 3,
      onTime: false,
      quality: [],
      procedure: { code: '1.900001' },
      agency: { level: 'COMMUNE', kind: 'COMMUNE_OFFICE' },
      area: { level: 'COMMUNE', province: { name: 'Tỉnh Quảng Bình' } },
      steps: [
        { finishedAt: '2021-07-06T03:00:00Z', department: 'Phòng Tư pháp', status: 'PROCESSING', late: null },
        { finishedAt: '2021-07-09T03:00:00Z', department: 'Phòng Tư pháp', status: 'PROCESSING', late: null },
      ],
      provenance: { version: '0001', ruleVersion: 2, since: String(first), delivery: null },
    });
  });

  it('let through what the filter says', async () => {
    const total = async (filter: string): Promise<number> =>
      (await served.ask(`{ dossiers(filter: { ${filter} }) { totalCount } }`)).body.data.dossiers.totalCount;
    expect(await total('')).toBe(153);
    expect(await total('area: "44"')).toBe(153);
    expect(await total('area: "450"')).toBe(15 + 2);
    expect(await total('statuses: [PROCESSING]')).toBe(2);
    expect(await total('procedure: "1.900001"')).toBe(151);
    expect(await total('received: { from: "2021-07-06" }')).toBe(2);
    expect(await total('received: { from: "2021-07-05", to: "2021-07-05" }')).toBe(151);
    expect(await total('due: { to: "2021-07-10" }')).toBe(151);
    expect(await total('overdue: true')).toBe(1);
    expect(await total('overdue: false')).toBe(152);
    expect(await total('channels: [POSTAL]')).toBe(0);
    expect(await total('area: "99999"')).toBe(0);
  });

  it('are walked by cursors in both directions without losing or repeating a row', async () => {
    const forward: string[] = [];
    for (let after: string | null = null; ;) {
      const { body } = await served.ask(
        `query ($after: String) { dossiers(first: 40, after: $after, orderBy: [DUE_ASC, CODE_DESC]) {
           nodes { code } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
        { after },
      );
      const { nodes, pageInfo } = body.data.dossiers;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      forward.push(...nodes.map(({ code }: { code: string }) => code));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const backward: string[] = [];
    for (let before: string | null = null; ;) {
      const { body } = await served.ask(
        `query ($before: String) { dossiers(last: 40, before: $before, orderBy: [DUE_ASC, CODE_DESC]) {
           edges { cursor node { code } } pageInfo { hasPreviousPage startCursor } } }`,
        { before },
      );
      const { edges, pageInfo } = body.data.dossiers;
      backward.unshift(...edges.map(({ node }: { node: { code: string } }) => node.code));
      expect(edges[0].cursor).toBe(pageInfo.startCursor);
      if (!pageInfo.hasPreviousPage) break;
      before = pageInfo.startCursor;
    }
    expect(forward).toHaveLength(153);
    expect(new Set(forward).size).toBe(153);
    expect(forward.slice(0, 2)).toEqual(['R-150', 'R-149']);
    expect(forward.at(-1)).toBe('OPEN-2');
    expect(backward).toEqual(forward);
  });

  it('cost statements by kinds of things, never by rows', async () => {
    const cost = async (rows: number): Promise<number> => {
      statements.length = 0;
      const { body } = await served.ask(`{ dossiers(first: ${rows}) { totalCount nodes {
        code status procedure { name } agency { name area { name } } area { name parent { name } }
        steps { finishedAt } provenance { source delivery } dueState } } }`);
      expect(body.errors).toBeUndefined();
      expect(body.data.dossiers.nodes).toHaveLength(rows);
      return statements.length;
    };
    // head, dossiers, their number, steps, sources
    expect(await cost(2)).toBe(5);
    expect(await cost(150)).toBe(5);
  });

  it('count only when asked', async () => {
    statements.length = 0;
    await served.ask('{ dossiers(first: 5) { nodes { code } } }');
    expect(statements).toHaveLength(2);
    expect(statements.filter((text) => text.includes('count(*)'))).toEqual([]);
  });

  it('read following pages at the snapshot of the first', async () => {
    const places = hub.hub.registers();
    const page = await served.ask(
      '{ dossiers(first: 2, orderBy: [CODE_ASC]) { nodes { code } pageInfo { endCursor } } }',
    );
    const [{ code: office }] = officesOn(places, 'COMMUNE', '2021-07-05') as unknown as [{ code: string }];
    const head = await hub.publish([
      dossierRow(places, office, 'OPEN-3', '2021-07-08'),
      dossierRow(places, office, 'OPEN-1', '2021-07-06', { finished: 30, version: 2 }),
    ]);
    expect(head).toBeGreaterThan(first);

    const next = await served.ask(
      `query ($after: String) { dossiers(first: 2, after: $after, orderBy: [CODE_ASC]) { nodes { code } totalCount } }`,
      { after: page.body.data.dossiers.pageInfo.endCursor },
    );
    expect(page.body.data.dossiers.nodes.map(({ code }: { code: string }) => code)).toEqual(['OPEN-1', 'OPEN-2']);
    expect(next.body.data.dossiers).toEqual({ nodes: [{ code: 'R-000' }, { code: 'R-001' }], totalCount: 153 });
    const now = await served.ask(
      `query ($then: SnapshotId!) {
      dossiers { totalCount }
      then: dossiers(asOf: { snapshot: $then }) { totalCount }
      was: dossier(code: "OPEN-1", asOf: { snapshot: $then }) { status }
      is: dossier(code: "OPEN-1") { status }
    }`,
      { then: String(first) },
    );
    expect(now.body.data).toEqual({
      dossiers: { totalCount: 154 },
      then: { totalCount: 153 },
      was: { status: 'PROCESSING' },
      is: { status: 'FINISHED' },
    });
    expect(now.body.extensions?.gianh?.snapshot).toBe(String(head));
  });
});

describe('global ids', () => {
  it('fetch everything again, by one statement per kind of record', async () => {
    const { body } = await served.ask(`{
      area(code: "44", on: "2021-07-09") { id }
      agencies(first: 1) { nodes { id } }
      facilities(first: 1) { nodes { id } }
      schools(first: 1) { nodes { id } }
      procedures(first: 1) { nodes { id } }
      dossiers(first: 3) { nodes { id } }
    }`);
    const { area, ...lists } = body.data;
    const ids = [
      area.id,
      ...Object.values<Json>(lists).flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id)),
    ];
    statements.length = 0;
    const again = await served.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(again.body.data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(again.body.data.nodes.map(({ __typename }: { __typename: string }) => __typename)).toEqual([
      'Area',
      'Agency',
      'Facility',
      'School',
      'Procedure',
      'Dossier',
      'Dossier',
      'Dossier',
    ]);
    expect(statements).toHaveLength(2);
    const strange = await served.ask('{ node(id: "abc") { id } }');
    expect(strange.body.errors?.[0]?.extensions['code']).toBe('GIANH_BAD_ID');
    const gone = Buffer.from('Dossier:999999').toString('base64url');
    expect((await served.ask(`{ node(id: "${gone}") { id } }`)).body.data).toEqual({ node: null });
  });
});

describe('registers', () => {
  it('are read as of a day', async () => {
    const { body } = await served.ask(`{
      before: area(code: "44", on: "2025-06-30") { name successors { area { name validFrom } } population }
      after: area(code: "44", on: "2025-07-01") { name predecessors { area { name } } }
      never: area(code: "45", on: "2025-07-01") { name }
      communes2021: areas(filter: { under: "44", level: COMMUNE }, on: "2021-07-09") { totalCount }
      communes2025: areas(filter: { under: "44", level: COMMUNE }, on: "2025-07-01") { totalCount }
      search: areas(filter: { text: "dong hoi" }, on: "2021-07-09") { nodes { code name name_en: name(language: EN) } }
      offices: agencies(on: "2021-07-09", first: 200) { totalCount }
      school: schools(first: 1) { nodes { name area { name } } }
    }`);
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({
      before: {
        name: 'Tỉnh Quảng Bình',
        successors: [{ area: { name: 'Tỉnh Quảng Trị', validFrom: '2025-07-01' } }],
        population: 895430,
      },
      after: {
        name: 'Tỉnh Quảng Trị',
        predecessors: [{ area: { name: 'Tỉnh Quảng Bình' } }, { area: { name: 'Tỉnh Quảng Trị' } }],
      },
      never: null,
      communes2021: { totalCount: 151 },
      communes2025: { totalCount: 78 },
      search: { nodes: [{ code: '450', name: 'Thành phố Đồng Hới', name_en: 'Dong Hoi City' }] },
    });
  });

  it('know the working days of a year and between two moments', async () => {
    const { body } = await served.ask(`{
      calendar(year: 2025) { day kind isWorkingDay name }
      workingDays(from: "2025-04-29T08:00:00+07:00", to: "2025-05-05T08:00:00+07:00")
    }`);
    expect(body.data.calendar).toHaveLength(365);
    expect(body.data.calendar.find(({ day }: { day: string }) => day === '2025-05-02')).toMatchObject({
      kind: 'COMPENSATORY',
      isWorkingDay: false,
    });
    // 30 April and 1 May are holidays, 2 May is free in return for Saturday 26 April.
    expect(body.data.workingDays).toBe(1);
  });
});

describe('bad requests', () => {
  const codeOf = async (query: string, variables?: object): Promise<unknown> => {
    const { body } = await served.ask(query, variables);
    return body.errors?.[0]?.extensions['code'];
  };

  it('are refused by a code that says whose fault it is', async () => {
    expect(await codeOf('{ dossiers(after: "???") { totalCount } }')).toBe('GIANH_BAD_CURSOR');
    const { body } = await served.ask('{ dossiers(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = body.data.dossiers.pageInfo;
    expect(await codeOf(`{ dossiers(after: "${endCursor}", orderBy: [DUE_ASC]) { totalCount } }`)).toBe(
      'GIANH_BAD_CURSOR',
    );
    expect(await codeOf('{ dossiers(first: 201) { totalCount } }')).toBe('GIANH_PAGE_SIZE');
    expect(await codeOf('{ dossiers(first: 0) { totalCount } }')).toBe('GIANH_PAGE_SIZE');
    expect(await codeOf('{ dossiers(asOf: { snapshot: "99999" }) { totalCount } }')).toBe('GIANH_UNKNOWN_SNAPSHOT');
    expect(await codeOf('{ dossiers(asOf: { time: "1999-01-01T00:00:00Z" }) { totalCount } }')).toBe(
      'GIANH_UNKNOWN_SNAPSHOT',
    );
    expect(await codeOf('{ dossiers(asOf: { snapshot: "1", time: "1999-01-01T00:00:00Z" }) { totalCount } }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(
      await codeOf('query ($a: AsOf) { dossiers(asOf: $a) { totalCount } }', { a: { snapshot: '1', time: null } }),
    ).toBe('BAD_USER_INPUT');
    expect(await codeOf('{ area(code: "4") { name } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf('query ($c: AreaCode!) { area(code: $c) { name } }', { c: 'x' })).toBe('BAD_USER_INPUT');
    expect(await codeOf('{ areas(filter: { under: "999" }) { totalCount } }')).toBe('GIANH_UNKNOWN_CODE');
  });
});
