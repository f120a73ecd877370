import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { createContext, createSchema } from '#api';
import { countStatements } from '../support/count-statements.js';
import { dossierRow, officesOn, stepRow } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

const folder = 'schema/operations/analysts';
const published = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

let hub: TestHub;
let served: Served;
let statements: string[];

beforeAll(async () => {
  hub = await openTestHub('compiled');
  const places = hub.hub.registers();
  const rows = officesOn(places, 'COMMUNE', '2021-07-05').flatMap(({ code, unitId }, index) => [
    dossierRow(places, code, `C-${index}`, '2021-07-05', {
      finished: places.areaBook.unit(unitId).code === '18880' ? undefined : index % 9,
    }),
    stepRow(places, code, `C-${index}`, 1, '2021-07-06T03:00:00Z'),
  ]);
  await hub.publish(rows);
  statements = countStatements(hub.pool);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('compiled execution', () => {
  it.each(published)('answers %s as graphql-js does, without an error', async (_file, query) => {
    await answersAlike(query);
  });

  it('costs the published operations a number of statements that their rows do not change', async () => {
    const costs: Record<string, number> = {};
    for (const [file, query] of published) {
      statements.length = 0;
      await served.ask(query);
      costs[file] = statements.length;
    }
    expect(costs).toEqual({
      // snapshot, cells, progress of reporters
      '01-on-time-by-district.graphql': 3,
      // snapshot, dossiers, their number, steps
      '02-dossiers-of-a-commune.graphql': 4,
      '03-one-stop-coverage.graphql': 3,
      // sources, reporters, snapshot
      '04-who-is-late.graphql': 3,
      '05-governance-indices.graphql': 2,
      // the value; what is around it: months, break-down, progress; records of two sides, their numbers, themselves
      '06-what-stands-around-a-number.graphql': 11,
      // a month table per fact
      '07-columns-for-a-dashboard.graphql': 5,
      // a month table per fact, and once more for the periods compared
      '08-both-sides-of-the-merger.graphql': 7,
      // every table of every fact once, however many metrics
      '09-scorecard.graphql': 18,
      '10-what-can-be-asked.graphql': 1,
      '11-channels-over-a-year.graphql': 3,
      '12-visits-with-their-cost.graphql': 3,
    });
  });

  it.each([
    [
      'fragments and aliases',
      '{ a: dossiers(first: 3) { ...P } b: dossiers(last: 2) { ...P } } fragment P on DossierConnection { nodes { id code: status ... on Dossier { dueState } } edges { cursor } pageInfo { startCursor } }',
    ],
    ['interfaces', '{ node(id: "QXJlYTo0NEA") { __typename id ... on Area { name code } } }'],
    [
      'skipped fields',
      'query ($no: Boolean = false) { dossiers(first: 1) { nodes { code @include(if: $no) status @skip(if: $no) } } }',
    ],
    ['errors beside data', '{ ok: area(code: "44") { name } bad: areas(filter: { under: "999" }) { totalCount } }'],
  ])('answers %s as graphql-js does', async (_name, query) => {
    await answersAlike(query, true);
  });

  async function answersAlike(query: string, errorsToo = false): Promise<void> {
    const { body } = await served.ask(query);
    const schema = createSchema(hub.ports.engine.catalogue);
    const oracle = await execute({ schema, document: parse(query), contextValue: createContext(hub.ports) });
    if (!errorsToo) expect(body.errors).toBeUndefined();
    expect(body.data).toEqual(JSON.parse(JSON.stringify(oracle.data ?? null)));
    expect(body.errors?.map(({ message }) => message)).toEqual(oracle.errors?.map(({ message }) => message));
  }
});
