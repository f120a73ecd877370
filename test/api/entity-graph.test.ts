import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { createContext, createSchema } from '#api';
import { countStatements } from '../support/count-statements.js';
import { askSchema, type Json } from './support/ask-schema.js';
import { graphRows } from './support/graph-rows.js';
import { openTestHub, type TestHub } from './support/test-hub.js';

let hub: TestHub;
let statements: string[];
let ask: ReturnType<typeof askSchema>;

beforeAll(async () => {
  hub = await openTestHub('entity_graph');
  await hub.publish(graphRows(hub.hub.registers()));
  statements = countStatements(hub.pool);
  ask = askSchema(hub.ports);
});
afterAll(() => hub?.close());

const data = async (query: string, variables?: Record<string, unknown>): Promise<Json> => {
  const answer = await ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

const codes = (nodes: readonly Json[]): readonly string[] => nodes.map(({ code }) => code);

describe('lists of records and metrics', () => {
  const lists = [
    {
      list: 'dossiers',
      day: 'received',
      metric: 'DOSSIERS_RECEIVED',
      dimensions: ['CHANNEL', 'APPLICANT_KIND', 'AGENCY', 'PROCEDURE_FIELD', 'PROCEDURE'],
    },
    { list: 'visits', day: 'admitted', metric: 'VISITS', dimensions: ['VISIT_KIND', 'FACILITY'] },
    { list: 'cityReports', day: 'received', metric: 'CITY_REPORTS_RECEIVED', dimensions: ['CATEGORY', 'AGENCY'] },
  ];

  it.each(lists)('share filters: what $metric counts $list holds', async ({ list, day, metric, dimensions }) => {
    const area = list === 'visits' ? '44' : '450';
    let seen = 0;
    for (const dimension of dimensions) {
      const table = await data(
        `query ($by: [MetricDimension!], $area: AreaCode!) { metrics(keys: [${metric}], areas: { codes: [$area] },
           periods: { codes: ["2021-07"] }, by: $by) { rows { dimensions { member } values { numerator } } } }`,
        { by: [dimension], area },
      );
      const members = table.metrics.rows.map((row: Json) => row.dimensions[0].member);
      expect(members.length).toBeGreaterThan(1);
      const asked = [...members.slice(0, 3).map((member: string) => [member]), members.slice(1, 4)];
      for (const [index, some] of asked.entries()) {
        const where = [{ dimension, in: some, not: index === 1 }];
        const both = await data(
          `query ($where: [DimensionFilter!], $area: AreaCode!) {
             metrics(keys: [${metric}], areas: { codes: [$area] }, periods: { codes: ["2021-07"] }, where: $where) {
               rows { values { value } } }
             ${list}(where: $where, filter: { area: $area, ${day}: { from: "2021-07-01", to: "2021-07-31" } }) { totalCount }
           }`,
          { where, area },
        );
        const counted = both.metrics.rows[0].values[0].value;
        expect([dimension, some, both[list].totalCount]).toEqual([dimension, some, counted ?? 0]);
        seen += counted;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('refuse a dimension that the records do not have', async () => {
    const { errors } = await ask('{ visits(where: [{ dimension: CHANNEL, in: ["ONLINE"] }]) { totalCount } }');
    expect(errors[0].message).toContain('VISIT_KIND');
  });
});

describe('the entity graph', () => {
  it('goes from an area to what happened in it, and from there on', async () => {
    const { area } = await data(`{ area(code: "450", on: "2021-07-05") {
      dossiers(first: 3, filter: { received: { to: "2021-07-31" } }) { totalCount nodes { area { parent { code } }
        procedure { dossiers(first: 1) { totalCount } } agency { dossiers(first: 1) { nodes { code } } } } }
      cityReports(first: 2) { totalCount nodes { area { parent { code } } } }
      province { visits(first: 2) { totalCount nodes { facility { visits(first: 1) { totalCount } } department { code } } } }
    } }`);
    expect(area.dossiers.nodes).toHaveLength(3);
    expect(area.province.visits.totalCount).toBe(160);
    for (const node of [...area.dossiers.nodes, ...area.cityReports.nodes]) expect(node.area.parent.code).toBe('450');
    const { dossiers, cityReports } = await data(`{
      dossiers(filter: { area: "450", received: { to: "2021-07-31" } }) { totalCount }
      cityReports(filter: { area: "450" }) { totalCount } }`);
    expect(area.dossiers.totalCount).toBe(dossiers.totalCount);
    expect(area.cityReports.totalCount).toBe(cityReports.totalCount);
    expect(dossiers.totalCount).toBeGreaterThan(5);
  });

  it('goes from a facility to its departments and their visits', async () => {
    const { facilities } = await data(`{ facilities(first: 8, on: "2021-07-05") { nodes { code
      visits(first: 100) { totalCount nodes { stage department { code } } }
      departments { code visits { totalCount } } } } }`);
    const of = facilities.nodes.filter((node: Json) => node.departments.length > 0);
    expect(of.length).toBeGreaterThan(0);
    for (const { visits, departments } of of) {
      for (const department of departments) {
        const same = visits.nodes.filter((visit: Json) => visit.department?.code === department.code);
        expect(department.visits.totalCount).toBe(same.length);
      }
      expect(visits.nodes.some((visit: Json) => visit.department === null)).toBe(true);
    }
  });

  it('goes from a school to its terms, classes and how many pupils were written into them', async () => {
    const { organisations } = hub.hub.registers();
    const { code } = organisations.on('SCHOOL', '2020-10-01')[0]!;
    const { school } = await data(
      `query ($code: String!) { school(code: $code, on: "2020-10-01") {
         classes(orderBy: [CODE_DESC]) { totalCount nodes { code term { code } } }
         terms { period { code } classes(orderBy: [CODE_ASC]) { nodes { id code enrolments school { code } } }
           metric(key: SCHOOL_CLASSES) { absence value } } } }`,
      { code },
    );
    expect(school.classes.totalCount).toBe(6);
    expect(codes(school.classes.nodes)).toEqual(['6B', '6B', '6B', '6A', '6A', '6A']);
    expect(school.terms.map((term: Json) => term.period.code)).toEqual([
      'SY2021-2022-T1',
      'SY2020-2021-T2',
      'SY2020-2021-T1',
    ]);
    const { nodes } = school.terms[2].classes;
    expect(nodes).toMatchObject([
      { code: '6A', enrolments: 8, school: { code } },
      { code: '6B', enrolments: 4 },
    ]);
    const again = await data('query ($id: ID!) { node(id: $id) { ... on SchoolClass { code enrolments } } }', {
      id: nodes[0].id,
    });
    expect(again.node).toEqual({ code: '6A', enrolments: 8 });
  });

  it('is walked below a thing by cursors in both directions, which belong to that list alone', async () => {
    const page = (more: string): Promise<Json> =>
      ask(`{ area(code: "44", on: "2021-07-05") { dossiers(orderBy: [DUE_DESC], ${more}) {
        nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`);
    const forward: string[] = [];
    for (let more = 'first: 50'; ;) {
      const { nodes, pageInfo } = (await page(more)).data.area.dossiers;
      forward.push(...codes(nodes));
      if (!pageInfo.hasNextPage) break;
      more = `first: 50, after: "${pageInfo.endCursor}"`;
    }
    const backward: string[] = [];
    for (let more = 'last: 70'; ;) {
      const { nodes, pageInfo } = (await page(more)).data.area.dossiers;
      backward.unshift(...codes(nodes));
      if (!pageInfo.hasPreviousPage) break;
      more = `last: 70, before: "${pageInfo.startCursor}"`;
    }
    expect(new Set(forward).size).toBe(240);
    expect(backward).toEqual(forward);

    const { endCursor } = (await page('first: 5')).data.area.dossiers.pageInfo;
    for (const other of [
      `{ area(code: "450", on: "2021-07-05") { dossiers(orderBy: [DUE_DESC], after: "${endCursor}") { nodes { code } } } }`,
      `{ area(code: "44", on: "2021-07-05") { dossiers(orderBy: [DUE_ASC], after: "${endCursor}") { nodes { code } } } }`,
      `{ area(code: "44", on: "2021-07-05") { dossiers(filter: { open: true }, orderBy: [DUE_DESC], after: "${endCursor}") { nodes { code } } } }`,
    ]) {
      expect((await ask(other)).errors[0].message).toContain('cursor was not made by this list');
    }
  });

  it('costs statements by the kinds of things selected, however many rows come back', async () => {
    const operations = [
      (n: number) => `{ dossiers(first: ${n}) { nodes { code steps { status } supplementRequests { requestedAt }
        procedure { code dossiers(first: 2) { totalCount nodes { code } } } agency { dossiers(first: 2) { nodes { code } } } } } }`,
      (n: number) => `{ areas(first: ${n}, filter: { under: "44" }, on: "2021-07-05") { nodes { code
        facilities(first: 2) { nodes { code visits(first: 2) { totalCount nodes { kind } } departments { code } } }
        dossiers(first: 2) { totalCount nodes { code } } cityReports(first: 1) { nodes { code } } } } }`,
      (
        n: number,
      ) => `{ schools(first: ${n}, on: "2020-10-01") { nodes { classes(first: 3) { totalCount nodes { enrolments } }
        terms { classes(first: 1) { nodes { code } } } } } }`,
    ];
    for (const operation of operations) {
      const counted: number[] = [];
      for (const n of [2, 60]) {
        statements.length = 0;
        await data(operation(n));
        counted.push(statements.length);
      }
      expect(counted[1]).toBe(counted[0]);
      expect(counted[0]).toBeLessThanOrEqual(9);
    }
  });
});

describe('filters', () => {
  it('find words without diacritics, and refuse days that run backwards', async () => {
    const { procedures } = hub.hub.registers();
    const { name, code } = procedures.on('2021-07-05')[0]!;
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
    const { dossiers } = await data(
      'query ($text: String) { dossiers(first: 200, filter: { text: $text }) { totalCount nodes { procedure { code } } } }',
      { text: plain },
    );
    expect(dossiers.totalCount).toBeGreaterThan(5);
    expect(new Set(dossiers.nodes.map((node: Json) => node.procedure.code))).toContain(code);
    const { errors } = await ask(
      '{ dossiers(filter: { received: { from: "2021-08-01", to: "2021-07-01" } }) { totalCount } }',
    );
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await data('{ dossiers(filter: { statuses: [] }) { totalCount nodes { code } } }')).dossiers).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });
});

describe('registers', () => {
  const walk = async (list: string, size: number): Promise<readonly string[]> => {
    const found: string[] = [];
    for (let more = `first: ${size}`; ;) {
      const page = (
        await data(`{ area(code: "450", on: "2021-07-05") { ${list}(${more}, orderBy: NAME_DESC) {
        nodes { name } pageInfo { hasNextPage endCursor } } } }`)
      ).area[list];
      found.push(...page.nodes.map(({ name }: Json) => name));
      if (!page.pageInfo.hasNextPage) return found;
      more = `first: ${size}, after: "${page.pageInfo.endCursor}"`;
    }
  };

  it('are ordered by names as Vietnamese sorts them, walked from both ends, and looked through without diacritics', async () => {
    const names = await walk('agencies', 4);
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare).reverse());
    const { last, found } = await data(`{
      last: agencies(last: 2, on: "2021-07-05", filter: { area: "450" }, orderBy: NAME_DESC) { nodes { name } pageInfo { hasPreviousPage hasNextPage } }
      found: areas(filter: { text: "dong hoi" }, on: "2021-07-05") { nodes { name code } } }`);
    expect(last.nodes.map(({ name }: Json) => name)).toEqual(names.slice(-2));
    expect(last.pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: false });
    expect(found.nodes).toContainEqual({ name: 'Thành phố Đồng Hới', code: '450' });
  });

  it('lead from procedures to the agencies that handle them, and back', async () => {
    const { procedures } = await data(`{ procedures(first: 6, on: "2021-07-05") { nodes { code
      agencies(first: 100) { totalCount nodes { code procedures(first: 50) { nodes { code } } } } dossiers(first: 200) { nodes { agency { code } } } } } }`);
    expect(procedures.nodes.length).toBe(6);
    for (const { code, agencies, dossiers } of procedures.nodes) {
      const offices = new Set(dossiers.nodes.map((node: Json) => node.agency.code));
      expect(new Set(codes(agencies.nodes))).toEqual(offices);
      expect(agencies.totalCount).toBe(offices.size);
      for (const agency of agencies.nodes) expect(codes(agency.procedures.nodes)).toContain(code);
    }
  });

  it('refuse a cursor of another filter, and ids that nobody made one by one', async () => {
    const { schools, area } = await data(
      `{ schools(first: 1) { pageInfo { endCursor } } area(code: "44", on: "2021-07-05") { id } }`,
    );
    const other = await ask(
      `{ schools(first: 1, filter: { text: "a" }, after: "${schools.pageInfo.endCursor}") { nodes { code } } }`,
    );
    expect(other.errors[0].message).toContain('cursor was not made by this list');
    const gone = Buffer.from('Dossier:999999').toString('base64url');
    const { data: found, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [area.id, 'garbage', gone],
    });
    expect(found.nodes).toEqual([{ id: area.id }, null, null]);
    expect(errors.map(({ path }: Json) => path)).toEqual([['nodes', 1]]);
  });
});

describe('the notes of an answer', () => {
  const notesOf = async (query: string): Promise<Json> => {
    const context = createContext(hub.ports);
    await graphql({ schema: createSchema(hub.ports.engine.catalogue), source: query, contextValue: context });
    return context.notes.all();
  };

  it('say that an area code means different areas within the time asked', async () => {
    expect(await notesOf('{ area(code: "44") { name } }')).toMatchObject([
      { code: 'AREA_CODE_CHANGED_MEANING', details: { area: '44' } },
    ]);
    const range = (to: string): string =>
      `{ dossiers(filter: { area: "44", received: { from: "2021-01-01", to: "${to}" } }) { totalCount } }`;
    expect(await notesOf(range('2025-08-01'))).toHaveLength(1);
    expect(await notesOf(range('2025-06-30'))).toEqual([]);
    expect(await notesOf('{ area(code: "44", on: "2021-07-05") { name } }')).toEqual([]);
  });
});
