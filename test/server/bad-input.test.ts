import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

let hub: TestHub;
let served: Served;

beforeAll(async () => {
  hub = await openTestHub('bad_input');
  const places = hub.hub.registers();
  const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
  await hub.publish([1, 2, 3].map((n) => dossierRow(places, office!.code, `B-${n}`, '2021-07-05')));
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly string[];
}

async function send(init: RequestInit, query = ''): Promise<Refusal> {
  const answer = await fetch(`${served.url}/graphql${query}`, init);
  const text = await answer.text();
  const { errors = [] } = JSON.parse(text) as { errors?: readonly { extensions: { code: string } }[] };
  return { status: answer.status, text, codes: errors.map(({ extensions }) => extensions.code) };
}

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const post = (body: string, headers: Record<string, string> = json): Promise<Refusal> =>
  send({ method: 'POST', body, headers });
const ask = (query: string, variables?: unknown): Promise<Refusal> => post(JSON.stringify({ query, variables }));
const get = (query: string): Promise<Refusal> =>
  send({ headers: { 'apollo-require-preflight': 'yes' } }, `?query=${encodeURIComponent(query)}`);

const cursorOf = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

const threeThousand = many(3_000, (index) => `b${index}: __typename`);
const tenThousand = `{ ${many(10_000, (index) => `a${index}: __typename`)} }`;

/** What is sent, the code it is answered with, and the status to a client of the standard's own media type. */
const table: readonly [string, string, number, (n: number) => Promise<Refusal>][] = [
  ['malformed JSON', 'BAD_REQUEST', 400, (n) => post(`{"query": "{ a${n} `)],
  ['no JSON object', 'BAD_REQUEST', 400, () => post('"query"')],
  ['an empty body', 'BAD_REQUEST', 400, () => post('')],
  ['a query that is no text', 'BAD_REQUEST', 400, () => post('{"query": {"a": 1}}')],
  ['variables that are no object', 'BAD_REQUEST', 400, () => post('{"query": "{ __typename }", "variables": "x"}')],
  ['a wrong media type', 'BAD_REQUEST', 415, () => post('<a/>', { 'content-type': 'application/xml' })],
  ['3,000 aliases', 'GIANH_OPERATION_LIMIT', 400, (n) => ask(`{ ${threeThousand} a${n}: __typename }`)],
  ['10,000 aliases', 'GIANH_OPERATION_LIMIT', 400, () => ask(tenThousand)],
  [
    'a circle of fragments',
    'GRAPHQL_VALIDATION_FAILED',
    400,
    () => ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  ],
  ['a deep list', 'GRAPHQL_PARSE_FAILED', 400, () => ask(`{ area(code: ${'['.repeat(9_000)}`)],
  ['deep fields', 'GIANH_OPERATION_LIMIT', 400, () => ask(`${'{ a '.repeat(400)}${'}'.repeat(400)}`)],
  ['a wrong cursor', 'GIANH_BAD_CURSOR', 200, (n) => ask(`{ dossiers(after: "x${n}") { totalCount } }`)],
  [
    'a cursor of another list',
    'GIANH_BAD_CURSOR',
    200,
    () => ask(`{ dossiers(after: "${cursorOf('areas', 1, '44')}") { totalCount } }`),
  ],
  ['a negative page', 'GIANH_PAGE_SIZE', 400, (n) => ask(`{ dossiers(first: -${n + 1}) { totalCount } }`)],
  [
    'a huge page',
    'GIANH_PAGE_SIZE',
    400,
    () => ask('query ($n: Int) { dossiers(first: $n) { totalCount } }', { n: 2_000_000_000 }),
  ],
  [
    'a page beyond Int',
    'GIANH_PAGE_SIZE',
    400,
    () => ask('query ($n: Int) { dossiers(first: $n) { totalCount } }', { n: 1e12 }),
  ],
  [
    'a variable of the wrong type',
    'BAD_USER_INPUT',
    400,
    (n) => ask('query ($n: Int) { dossiers(first: $n) { totalCount } }', { n: `x${n}` }),
  ],
  ['a variable that is missing', 'BAD_USER_INPUT', 400, () => ask('query ($id: ID!) { node(id: $id) { id } }')],
  ['an id that is none', 'GIANH_BAD_ID', 200, (n) => ask(`{ node(id: "nothing-${n}") { id } }`)],
  ['a mutation by GET', 'BAD_REQUEST', 405, () => get('mutation { __typename }')],
  ['a mutation by POST', 'GIANH_OPERATION_KIND', 400, () => ask('mutation { __typename }')],
  ['a subscription by POST', 'GIANH_OPERATION_KIND', 405, () => ask('subscription { __typename }')],
  [
    'an operation that is not there',
    'OPERATION_RESOLUTION_FAILURE',
    400,
    () => post('{"query": "query A { __typename }", "operationName": "B"}'),
  ],
];

describe('bad input', () => {
  it.each(table)('%s is answered by %s and %i, without a word of the inside', async (_name, code, status, of) => {
    const refusal = await of(0);
    expect([refusal.codes[0], refusal.status]).toEqual([code, status]);
    expect(refusal.text).not.toMatch(/node_modules|\bat .+:\d+:\d+|stacktrace|SELECT |pg_/);
  });

  it('of 20 MB is answered, and read past so that the sender sees it', async () => {
    const refusal = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(20_000_000)}` }));
    expect([refusal.status, refusal.codes]).toEqual([413, ['GIANH_RANGE_TOO_LARGE']]);
  });

  it('by the thousand leaves the memory as it was, and the hub answering', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      collect();
      return process.memoryUsage().heapUsed / 1024 ** 2;
    };
    let n = 0;
    const flood = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        n += 1;
        await Promise.all(table.map(([, , , of]) => of(n)));
      }
    };
    await flood(10);
    const before = heap();
    await flood(45);
    const between = heap();
    await flood(45);
    const after = heap();
    // Caches may fill; what leaks grows with every round, and 45 rounds are a thousand requests.
    expect(Math.min(between - before, after - between)).toBeLessThan(8);
    expect(after - before).toBeLessThan(40);
    expect((await ask('{ dossiers { totalCount } }')).text).toContain('"totalCount":3');
  });
});
