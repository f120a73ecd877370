import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '#api';
import type { AreaBook } from '#domain';
import { sha256 } from '#kernel';
import type { InboxRow } from '#store';
import { manifestText, readTrustedDocuments, type TrustedDocument } from '#server';
import { readAnswerMark } from '../../../src/main/read-answer-mark.js';
import { mixedRows } from '../../api/support/mixed-rows.js';
import { dossierRow, officesOn } from '../../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../../api/support/test-hub.js';
import { countStatements } from '../../support/count-statements.js';
import { type Json, serve, type Served } from '../support/serve.js';

const july = { codes: ['2021-07'] };
/** What a reader would send with each; where none is given, the operation's own defaults answer. */
const variables: Readonly<Record<string, object>> = {
  'look-up-dossier': { code: 'D0-3' },
  'find-procedure': { text: 'khai sinh' },
  'find-area': { text: 'dong hoi' },
  'ministry-report-one-stop': { periods: july, level: 'DISTRICT' },
  'ministry-report-by-field': { periods: july },
  'ministry-report-health': { periods: july },
  'wall-overview': { periods: july },
  'wall-one-stop-map': { periods: july },
  'wall-one-stop-series': { periods: { range: { from: '2021-07-01', to: '2021-07-31', grain: 'DAY' } } },
  'wall-health-series': { level: 'DISTRICT', periods: { range: { from: '2021-06', to: '2021-08', grain: 'MONTH' } } },
  'wall-field-reports': { periods: july },
  'wall-categories': { periods: july },
  'wall-scorecard': { period: '2021-07' },
};

let hub: TestHub;
let plain: Served;
let keeping: Served;
let trusting: Served;
let statements: string[];
const { all, byName } = await (async () => {
  const { readCatalogue } = await import('../../../src/main/create-hub.js');
  const catalogue = readCatalogue({ home: '/nonexistent' });
  return readTrustedDocuments('schema/operations', createSchema(catalogue));
})();
const names = all.map(({ name }) => name);
const lastable = all.filter(({ live }) => !live).map(({ name }) => name);

beforeAll(async () => {
  hub = await openTestHub('published_operations');
  await hub.publish([...mixedRows(hub.hub.registers()), indexScore(hub.hub.registers().areaBook)]);
  plain = await serve(hub.ports);
  const readMark = readAnswerMark(Promise.resolve(hub.hub));
  keeping = await serve(hub.ports, { readMark });
  trusting = await serve(hub.ports, { readMark, acceptedDocuments: 'trusted' });
  statements = countStatements(hub.pool);
});
afterAll(async () => {
  await plain?.close();
  await keeping?.close();
  await trusting?.close();
  await hub?.close();
});

const indexScore = (areas: AreaBook): InboxRow => ({
  kind: 'index_score',
  source: 1,
  naturalKey: 'PAPI|2019|44|TOTAL|papi.org.vn',
  version: '0001',
  deleted: false,
  unitId: areas.resolve('44', '2019-12-31').id,
  eventDay: '2019-12-31',
  flags: [],
  deliveryId: undefined,
  cause: 'DELIVERY',
  payload: {
    indexName: 'PAPI',
    year: 2019,
    periodCode: '2019',
    areaCode: '44',
    areaId: areas.resolve('44', '2019-12-31').id,
    component: 'TOTAL',
    score: '45.85',
    scaleMin: '8',
    scaleMax: '80',
    publisher: 'papi.org.vn',
    rank: 13,
    certainty: 'QUOTED',
    preferred: true,
  },
});

interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Json;
}

async function send(at: Served, body: object, headers: Record<string, string> = {}): Promise<Sent> {
  const answer = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) };
}

async function get(at: Served, search: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${at.url}/graphql?${new URLSearchParams(search)}`, {
    headers: { 'apollo-require-preflight': 'yes', ...headers },
  });
}

const document = (name: string): TrustedDocument => byName.get(name)!;
const request = (name: string): object => ({ query: document(name).text, variables: variables[name] });
const byHash = (hash: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

/** Whether anything stands in an answer: a number, a text, a row. */
const holds = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holds)
    : value !== null && value !== undefined && value !== false;

describe('the published operations', () => {
  it('are at least twenty, of applications, the wall and analysts', () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all.map(({ folder }) => folder)).size).toBe(3);
    expect(all.filter(({ folder }) => folder === 'ioc').length).toBeGreaterThanOrEqual(5);
  });

  it('stand in the manifest; after a change run this test with GIANH_TEST_WRITE=yes', () => {
    const path = 'schema/operations/manifest.json';
    const rendered = manifestText({ all, byName, byHash: new Map(), byText: () => undefined });
    if (process.env['GIANH_TEST_WRITE'] === 'yes') writeFileSync(path, rendered);
    expect(readFileSync(path, 'utf8')).toBe(rendered);
    const { operations } = JSON.parse(rendered) as { operations: { id: string; body: string }[] };
    expect(operations.every(({ id, body }) => sha256(body) === id)).toBe(true);
  });

  it.each(names)('%s answers over rows, without an error', async (name) => {
    const { status, body } = await send(plain, request(name));
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    // Every field at the root has something in it; this hub has no sources, but it has those who owe deliveries.
    const fields = Object.entries(body.data).filter(([field]) => field !== 'sources');
    for (const [field, value] of fields) expect([field, holds(value)]).toEqual([field, true]);
  });

  it('count what the tables hold', async () => {
    const count = async (where: string): Promise<number> =>
      Number((await hub.pool.query(`SELECT count(*) AS n FROM dossier WHERE ${where}`)).rows[0].n);
    const received = await count(`received_at >= '2021-06-30T17:00:00Z' AND received_at < '2021-07-31T17:00:00Z'`);
    expect(received).toBeGreaterThan(20);

    const report = (await send(plain, request('ministry-report-one-stop'))).body.data;
    expect(report.province.rows[0].values[0].value).toBe(received);
    const ofDistricts = report.below.rows.map((row: Json) => row.values[0].value as number);
    expect(ofDistricts.reduce((sum: number, one: number) => sum + one, 0)).toBe(received);

    const series = (await send(plain, request('wall-one-stop-series'))).body.data.metricSeries;
    expect(series.columns[0].values.reduce((sum: number, one: number) => sum + one, 0)).toBe(received);

    const todo = (await send(plain, request('dossiers-to-do'))).body.data.dossiers;
    expect(todo.totalCount).toBe(await count(`status = 'PROCESSING'`));

    const { rows } = await hub.pool.query(`SELECT count(*) AS n FROM city_report`);
    const reports = (await send(plain, request('field-reports-of-an-area'))).body.data.cityReports;
    expect(reports.totalCount).toBe(Number(rows[0].n));
  });
});

describe('a published operation is recognised', () => {
  const name = 'find-area';
  const { variables: given } = { variables: variables[name] };

  it('by its hash, at once: nobody has to register it', async () => {
    const { body } = await send(keeping, { ...byHash(document(name).hash), variables: given });
    expect(body.data.areas.nodes[0].name).toContain('Đồng Hới');
    const found = await get(keeping, {
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: document(name).hash } }),
      variables: JSON.stringify(given),
    });
    expect(await found.json()).toEqual(body);
  });

  it('by its id as GraphQL over HTTP names it, and an id nobody published is refused', async () => {
    const { body } = await send(keeping, { documentId: `sha256:${document(name).hash}`, variables: given });
    expect(body.data.areas.nodes[0].name).toContain('Đồng Hới');
    const search = { documentId: `sha256:${document(name).hash}`, variables: JSON.stringify(given) };
    expect(await (await get(keeping, search)).json()).toEqual(body);
    const other = await send(keeping, { documentId: `sha256:${'0'.repeat(64)}` });
    expect(other.status).toBe(400);
    expect(other.body.errors[0].extensions.code).toBe('GIANH_UNKNOWN_DOCUMENT');
  });

  it('by its text, whatever its layout, comments and name', async () => {
    const text = `# of the wall\n${document(name).text.replace('query FindArea', 'query MyPanel').replaceAll('\n', '\n\n  ')}`;
    const asked = { query: text, variables: { ...given, __interval: '1m' } };
    const { status, body } = await send(trusting, asked);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.areas.nodes[0].name).toContain('Đồng Hới');
    const named = await send(trusting, { ...asked, operationName: 'MyPanel' });
    expect(named.text).toBe((await send(trusting, asked)).text);
    // An operation that is not in the text is GraphQL's to refuse.
    const wrong = await send(keeping, { ...asked, operationName: 'Other' });
    expect(wrong.body.errors[0].message).toContain('Unknown operation named "Other"');
  });

  it('and with `trusted` no other is answered', async () => {
    const other = await send(trusting, { query: '{ snapshot { id } }' });
    expect(other.status).toBe(400);
    expect(other.body.errors[0].extensions.code).toBe('GIANH_UNKNOWN_DOCUMENT');
    expect(other.body.errors[0].message).toContain('schema/operations/manifest.json');
    expect(other.body.data).toBeUndefined();
    const typed = await send(
      trusting,
      { query: '{ snapsho { id } }' },
      { accept: 'application/graphql-response+json' },
    );
    expect(typed.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(typed.text).not.toContain('Did you mean');
    expect((await send(trusting, request('find-procedure'))).body.errors).toBeUndefined();
    const introspection = await send(trusting, { query: '{ __schema { types { name } } }' });
    expect(introspection.body.errors[0].extensions.code).toBe('GIANH_UNKNOWN_DOCUMENT');
  });
});

describe('automatic persisted queries', () => {
  const text = '{ area(code: "450", on: "2021-07-01") { name } }';
  const hash = sha256(text);

  it('are registered by the text with its hash, then asked by the hash alone', async () => {
    const unknown = await send(keeping, byHash(hash));
    expect(unknown.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const sent = await send(keeping, { query: text, ...byHash(hash) });
    expect(sent.body.data.area.name).toBeTruthy();
    expect((await send(keeping, byHash(hash))).body).toEqual(sent.body);
  });

  it('are refused when the hash is of another text', async () => {
    const sent = await send(keeping, { query: '{ area(code: "44", on: "2021-07-01") { name } }', ...byHash(hash) });
    expect(sent.status).toBe(400);
    expect(sent.body.errors[0].message).toContain('not the SHA-256 of the text');
    expect((await send(keeping, byHash(hash))).body.data.area.name).not.toContain('Quảng Bình');
  });

  it('register no text that is not published where only those are answered', async () => {
    const refused = await send(trusting, { query: text, ...byHash(hash) });
    expect(refused.body.errors[0].extensions.code).toBe('GIANH_UNKNOWN_DOCUMENT');
    expect((await send(trusting, byHash(hash))).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are forgotten rather than fill the memory', async () => {
    for (let index = 0; index < 60; index += 1) {
      const filler = `# ${index} ${'x'.repeat(200_000)}\n{ __typename }`;
      await send(keeping, { query: filler, ...byHash(sha256(filler)) });
    }
    expect((await send(keeping, byHash(hash))).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('an answer at an unchanged snapshot', () => {
  const twice = async (name: string): Promise<Sent> => {
    await send(keeping, request(name));
    await send(keeping, request(name));
    return send(keeping, request(name));
  };

  it.each(lastable)('of %s is the very bytes of an answer that was not kept', async (name) => {
    const kept = await twice(name);
    const fresh = await send(plain, request(name));
    expect(kept.text).toBe(fresh.text);
    const names = ['content-type', 'content-length', 'cache-control', 'etag'];
    expect(names.map((one) => kept.headers.get(one))).toEqual(names.map((one) => fresh.headers.get(one)));
  });

  it('costs one statement: whether anything has changed', async () => {
    await twice('ministry-report-one-stop');
    statements.length = 0;
    await send(keeping, request('ministry-report-one-stop'));
    expect(statements.length).toBe(1);
    statements.length = 0;
    await send(plain, request('ministry-report-one-stop'));
    expect(statements.length).toBeGreaterThan(2);
  });

  it('is the same for variables that mean the same, and another for others', async () => {
    await twice('find-area');
    statements.length = 0;
    const { query } = request('find-area') as { query: string };
    const same = await send(keeping, { query, variables: { first: 20, text: 'dong hoi', refId: 'A', from: 17 } });
    expect(statements.length).toBe(1);
    expect(same.body.data.areas.nodes[0].name).toContain('Đồng Hới');
    const other = await send(keeping, { query, variables: { text: 'le thuy' } });
    expect(other.body.data.areas.nodes[0].name).toContain('Lệ Thủy');
    const wrong = await send(keeping, { query, variables: { first: 'many' } });
    expect(wrong.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(wrong.text).toBe((await send(plain, { query, variables: { first: 'many' } })).text);
  });

  it('is negotiated as ever', async () => {
    await twice('find-area');
    for (const accept of ['application/graphql-response+json', '*/*', 'application/json', 'text/html']) {
      const [kept, fresh] = [
        await send(keeping, request('find-area'), { accept }),
        await send(plain, request('find-area'), { accept }),
      ];
      expect([kept.status, kept.headers.get('content-type'), kept.text.length]).toEqual([
        fresh.status,
        fresh.headers.get('content-type'),
        fresh.text.length,
      ]);
    }
  });

  it('is asked of the hub itself where fields tell how it runs now', async () => {
    expect(document('wall-sources').live).toBe(true);
    await twice('wall-sources');
    statements.length = 0;
    await send(keeping, request('wall-sources'));
    expect(statements.length).toBeGreaterThan(1);
  });

  it('is never one with errors', async () => {
    const faulty = { query: '{ area(code: "44") { name } areas(filter: { under: "999" }) { totalCount } }' };
    await send(keeping, faulty);
    await send(keeping, faulty);
    const again = await send(keeping, faulty);
    expect(again.body.errors.length).toBe(1);
    expect(again.text).toBe((await send(plain, faulty)).text);
  });

  it('is computed once for all who ask at the same time', async () => {
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    await hub.publish([dossierRow(places, office!.code, 'AT-ONCE', '2021-07-05')]);
    statements.length = 0;
    const name = 'ministry-report-health';
    await send(keeping, request(name));
    const own = statements.length;
    await hub.publish([dossierRow(places, office!.code, 'AT-ONCE-2', '2021-07-05')]);
    statements.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(keeping, request(name))));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(statements.length).toBeLessThan(own * 6);
  });

  it('gives way to the next one with the batch that changes it, at once', async () => {
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    for (let turn = 0; turn < 4; turn += 1) {
      const before = await twice('ministry-report-one-stop');
      await hub.publish([dossierRow(places, office!.code, `NEXT-${turn}`, '2021-07-05')]);
      const after = await send(keeping, request('ministry-report-one-stop'));
      expect(after.body.data.province.rows[0].values[0].value).toBe(
        before.body.data.province.rows[0].values[0].value + 1,
      );
      expect(after.text).toBe((await send(plain, request('ministry-report-one-stop'))).text);
    }
  });

  it('that tells how late deliveries are follows a delivery that takes no snapshot', async () => {
    const name = 'wall-overview';
    await twice(name);
    const { rows } = await hub.pool.query(`SELECT id, source_name, code FROM reporter ORDER BY id LIMIT 1`);
    statements.length = 0;
    await send(keeping, request(name));
    expect(statements.length).toBe(1);
    await hub.pool.query(`UPDATE reporter SET name = name WHERE id = $1`, [rows[0].id]);
    statements.length = 0;
    await send(keeping, request(name));
    expect(statements.length).toBeGreaterThan(1);
    // What does not tell of deliveries is settled by the snapshot.
    await twice('find-area');
    await hub.pool.query(`UPDATE reporter SET name = name WHERE id = $1`, [rows[0].id]);
    statements.length = 0;
    await send(keeping, request('find-area'));
    expect(statements.length).toBe(1);
  });
});

describe('a GET', () => {
  const search = (name: string): Record<string, string> => ({
    documentId: `sha256:${document(name).hash}`,
    variables: JSON.stringify(variables[name] ?? {}),
  });

  it('has a validator that says whether anything changed', async () => {
    for (const at of [plain, keeping, keeping, keeping]) {
      const first = await get(at, search('ministry-report-by-field'));
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^"[\w-]{27}"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const again = await get(at, search('ministry-report-by-field'), { 'if-none-match': `"x", W/${etag}` });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      const other = await get(at, search('ministry-report-by-field'), { 'if-none-match': '"x"' });
      expect(other.status).toBe(200);
    }
  });

  it('is refused to foreign pages, kept answer or not', async () => {
    await get(keeping, search('find-area'));
    await get(keeping, search('find-area'));
    expect((await get(keeping, search('find-area'))).status).toBe(200);
    const foreign = await fetch(`${keeping.url}/graphql?${new URLSearchParams(search('find-area'))}`);
    expect(foreign.status).toBe(400);
    expect(await foreign.text()).toContain('CSRF');
    const form = await fetch(`${keeping.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(request('find-area')),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });
});
