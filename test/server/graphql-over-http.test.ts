import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import type { ApiPorts } from '#api';
import { type LogFields, silentLogger } from '#kernel';
import { createPool, type Pool } from '#store';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

let hub: TestHub;
let served: Served;
/** The same hub with limits that only measure. */
let measuring: Served;
let production: Served;
let hasty: Served;
let limited: Pool;
const warnings: LogFields[] = [];
const preflight = { 'apollo-require-preflight': 'yes' };

beforeAll(async () => {
  hub = await openTestHub('over_http');
  const sleep = async (): Promise<never[]> => (await hub.pool.query('SELECT pg_sleep(30)')).rows as never[];
  limited = createPool(hub.hub.database.url, { max: 1, statementTimeoutMs: 200 });
  const slow = async (): Promise<never[]> => (await limited.query('SELECT pg_sleep(30)')).rows as never[];
  const ports: ApiPorts = {
    ...hub.ports,
    logger: { ...silentLogger, warn: (fields) => warnings.push(fields) },
    administration: { ...hub.ports.administration, sources: sleep, reporters: slow },
  };
  served = await serve(ports);
  measuring = await serve(ports, { graphql: { mode: 'measure', aliases: 1, cost: 100 } });
  production = await serve(ports, { profile: 'production' });
  hasty = await serve(ports, { graphql: { operationMs: 300 } });
});
afterAll(async () => {
  for (const each of [served, measuring, production, hasty]) await each?.close();
  await limited?.end();
  await hub?.close();
});

const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;

async function statementsRunning(): Promise<number> {
  const { rows } = await hub.pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`,
  );
  return (rows as { n: number }[])[0]!.n;
}

async function until(holds: () => Promise<boolean>, ms = 10_000): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe('GraphQL over HTTP', () => {
  it("passes the specification's audit, with CSRF prevention and introspection on", async () => {
    const fetchFn = (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...preflight } });
    const results = await auditServer({ url: `${served.url}/graphql`, fetchFn });
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(61);
    const foreign = await fetch(`${served.url}/graphql?query={__typename}`);
    expect([foreign.status, await foreign.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect((await served.ask('{ __schema { queryType { name } } }')).body.data.__schema.queryType.name).toBe('Query');
  });

  it('says 400 to whoever knows its media type, and 405 to methods and kinds of operations it does not take', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const status = async (init: RequestInit, query = '') => (await fetch(`${served.url}/graphql${query}`, init)).status;
    const post = (query: string) => status({ method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(await post('{ nothing }')).toBe(400);
    expect(await post(aliases(51))).toBe(400);
    expect(await post('{')).toBe(400);
    expect(await post('subscription { __typename }')).toBe(405);
    expect(await status({ method: 'PUT', headers, body: '{}' })).toBe(405);
    expect(await status({ headers: preflight }, '?query=mutation{__typename}')).toBe(405);
  });

  it('tells developers a code and users a sentence in both languages, whatever went wrong', async () => {
    const cases: readonly [string, string, object?][] = [
      ['GRAPHQL_PARSE_FAILED', '{'],
      ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
      ['BAD_USER_INPUT', 'query ($n: Int) { areas(first: $n) { totalCount } }', { n: 'x' }],
      ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
      ['BAD_REQUEST', ''],
      ['GIANH_BAD_CURSOR', '{ areas(after: "x") { totalCount } }'],
      ['GIANH_PAGE_SIZE', '{ areas(first: -1) { totalCount } }'],
      ['GIANH_OPERATION_KIND', 'mutation { __typename }'],
      ['GIANH_OPERATION_LIMIT', aliases(51)],
    ];
    for (const [code, query, variables] of cases) {
      const { body } = await served.ask(query, variables);
      expect(body.errors?.[0]?.extensions).toMatchObject({
        code,
        userMessage: { vi: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
      });
      expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|\.ts:|\.js:/);
    }
  });
});

describe('limits', () => {
  it.each([
    ['tokens', `{ area(code: "44") { name(language: VI) } ${'# \n,a:b'.repeat(4_000)} }`],
    ['depth', `{ area(code: "44") ${'{ predecessors { from '.repeat(9)}{ name }${' } }'.repeat(9)} }`],
    ['aliases', aliases(51)],
    ['repeats', `{ ${'__typename '.repeat(25)} }`],
    ['fields', `{ area(code: "44") { ${'name '.repeat(1_001)} } }`],
    ['rootFields', `{ ${Array.from({ length: 26 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
    [
      'directives',
      `{ ${Array.from({ length: 13 }, (_, index) => `a${index}: __typename ${'@include(if: true) '.repeat(4)}`)} }`,
    ],
    ['directivesPerField', '{ __typename @a @b @c @d @e }'],
    [
      'cost',
      '{ areas(first: 200) { nodes { dossiers: facilities(first: 200) { nodes { visits: area { children { name } } } } } } }',
    ],
    ['pageRows', '{ areas(first: 201) { totalCount } }'],
  ])('of %s is refused before anything runs, with what was asked and what is allowed', async (limit, query) => {
    const { status, body } = await served.ask(query);
    expect([status, body.data]).toEqual([200, undefined]);
    const refused = body.errors!.find(({ extensions }) => extensions['limit'] === limit);
    expect(refused?.extensions).toMatchObject({
      code: limit === 'pageRows' ? 'GIANH_PAGE_SIZE' : 'GIANH_OPERATION_LIMIT',
    });
    expect(Number(refused?.extensions['asked'])).toBeGreaterThan(Number(refused?.extensions['most']));
  });

  it('let the introspection of tools pass, and refuse requests of several operations', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    expect((await served.ask(query)).body.data.__schema.types.length).toBeGreaterThan(50);
    const batch = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(batch.status).toBe(400);
    expect(await batch.json()).toMatchObject({
      errors: [{ extensions: { code: 'GIANH_OPERATION_LIMIT', limit: 'batch' } }],
    });
  });

  it('tell the estimated cost to whoever asks, also without running anything', async () => {
    const query = '{ areas(first: 10) { totalCount nodes { name } } }';
    const cost = { requestedQueryCost: 16, maximumAvailable: 50_000 };
    expect((await served.ask(query)).body.extensions).not.toHaveProperty('cost');
    const report = (await served.ask(query, {}, { 'graphql-cost': 'report' })).body;
    expect(report).toMatchObject({ data: { areas: { totalCount: expect.any(Number) } }, extensions: { cost } });
    const only = (await served.ask(query, {}, { 'graphql-cost': 'validate' })).body;
    expect(only).toMatchObject({ data: null, extensions: { cost } });
  });

  it('that only measure refuse nothing, and say and log what they would', async () => {
    const { body } = await measuring.ask('query Wide { a: areas(first: 200) { nodes { name } } b: __typename }');
    expect(body.errors).toBeUndefined();
    expect(body.data.b).toBe('Query');
    const exceeded = [
      { limit: 'aliases', asked: 2, most: 1 },
      { limit: 'cost', asked: 201, most: 100 },
    ];
    expect(body.extensions).toMatchObject({ limits: { measured: { aliases: 2, depth: 3 }, exceeded } });
    expect(warnings).toContainEqual(expect.objectContaining({ operation: 'Wide', exceeded }));
  });
});

describe('a request nobody waits for', () => {
  it('is given up with its statement in PostgreSQL when the client goes away', async () => {
    const client = new AbortController();
    const body = JSON.stringify({ query: '{ sources { name } }' });
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(`${served.url}/graphql`, { method: 'POST', headers, body, signal: client.signal });
    expect(await until(async () => (await statementsRunning()) === 1)).toBe(true);
    client.abort();
    await expect(asked).rejects.toThrow();
    expect(await until(async () => (await statementsRunning()) === 0, 5_000)).toBe(true);
    expect((await served.ask('{ snapshot { id } }')).body.errors).toBeUndefined();
  });

  it('is stopped at its deadline, with a code, and leaves nothing running', async () => {
    const began = performance.now();
    const { body } = await hasty.ask('{ sources { name } snapshot { id } }');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(body.errors?.[0]).toMatchObject({
      extensions: { code: 'GIANH_TIMEOUT', userMessage: { vi: expect.any(String) } },
    });
    expect(await until(async () => (await statementsRunning()) === 0, 5_000)).toBe(true);
  });
});

describe('a statement of PostgreSQL', () => {
  it('that runs into its own time limit is a coded answer too', async () => {
    const { body } = await served.ask('{ reporters { totalCount } snapshot { id } }');
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['GIANH_TIMEOUT']);
    expect(JSON.stringify(body)).not.toContain('canceling statement');
  });
});

describe('the production profile, as graphql-cop looks at it', () => {
  const post = async (query: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const answer = await fetch(`${production.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(query) });
    return (await answer.json()) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  };

  it.each<[string, () => Promise<unknown>]>([
    ['introspection', async () => (await post({ query: '{ __schema { types { name } } }' })).data],
    ['a type by name', async () => (await post({ query: '{ __type(name: "Area") { name } }' })).data],
    [
      'field suggestions',
      async () => /did you mean/i.test(JSON.stringify(await post({ query: '{ __schema { directive } }' }))),
    ],
    [
      'suggestions of own fields',
      async () => /did you mean/i.test(JSON.stringify(await post({ query: '{ area(code: "44") { nam } }' }))),
    ],
    ['alias overloading', async () => (await post({ query: aliases(101) })).data],
    ['field duplication', async () => (await post({ query: `{ ${'__typename '.repeat(500)} }` })).data],
    [
      'directive overloading',
      async () => (await post({ query: `{ __typename ${'@aa'.repeat(10)} }` })).errors.length > 1,
    ],
    [
      'circular introspection',
      async () =>
        (
          await post({
            query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
          })
        ).data,
    ],
    [
      'batching',
      async () => Array.isArray(await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))),
    ],
    ['tracing', async () => 'tracing' in ((await post({ query: '{ __typename }' })).extensions ?? {})],
    [
      'unhandled errors',
      async () => /exception|stack/i.test(JSON.stringify(await post({ query: 'qwerty cop { abc }' }))),
    ],
    [
      'queries by GET',
      async () => (await (await fetch(`${production.url}/graphql?query={__typename}`)).text()).includes('"Query"'),
    ],
    [
      'mutations by GET',
      async () =>
        (await fetch(`${production.url}/graphql?query=mutation{__typename}`, { headers: preflight })).status === 200,
    ],
    [
      'url-encoded POST',
      async () => {
        const body = new URLSearchParams({ query: '{__typename}' });
        return (await (await fetch(`${production.url}/graphql`, { method: 'POST', body })).text()).includes('"Query"');
      },
    ],
    [
      'an editor page',
      async () => {
        const pages = [
          '/',
          '/graphiql',
          '/pages/graphiql.html',
          '/playground',
          '/console',
          '/graphql',
          '/graphiql/examples.json',
        ];
        const texts = await Promise.all(
          pages.map(async (page) =>
            (await fetch(`${production.url}${page}`, { headers: { accept: 'text/html' } })).text(),
          ),
        );
        return texts.some((text) => /graphiql|graphql playground|apollo-sandbox/i.test(text.replace('/graphiql', '')));
      },
    ],
  ])('offers no %s', async (_name, found) => {
    expect((await found()) || false).toBe(false);
  });
});
