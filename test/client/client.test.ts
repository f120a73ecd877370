import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createGianhClient, type ClientDocument, type GianhClientError, OnTimeByDistrictDocument } from '#client';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from '../server/support/serve.js';

const run = (args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly out: string }> =>
  new Promise((done) => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    execFile(process.execPath, args, { cwd, env }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out: out + err }),
    );
  });

const tsc = resolve('node_modules/typescript/bin/tsc');

let hub: TestHub;
let served: Served;
beforeAll(async () => {
  hub = await openTestHub('client');
  const places = hub.hub.registers();
  const offices = officesOn(places, 'DISTRICT', '2021-07-05');
  await hub.publish(
    offices.map(({ code }, index) => dossierRow(places, code, `K-${index}`, '2021-07-05', { finished: index % 9 })),
  );
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('the client of a hub', () => {
  it('answers typed data of a published operation, and the snapshot it was read at', async () => {
    const client = createGianhClient({ url: `${served.url}/` });
    const { metrics } = await client.ask(OnTimeByDistrictDocument);
    expect(metrics.rows.length).toBeGreaterThan(5);
    expect(metrics.rows[0]!.values[0]!.metric.shortName).toEqual(expect.any(String));
    const { data, snapshot } = await client.answer(OnTimeByDistrictDocument);
    expect(data).toEqual((await served.ask(OnTimeByDistrictDocument.text)).body.data);
    expect(snapshot).toBe(metrics.snapshot.id);
  });

  it('throws what the hub refuses with its code, and what was answered beside it', async () => {
    const document: ClientDocument<object, { code: string }> = {
      name: 'Two',
      hash: '0'.repeat(64),
      text: 'query Two($code: AreaCode!) { area(code: $code) { code } node(id: "nonsense") { id } }',
    };
    const client = createGianhClient({ url: served.url });
    const refusal = await failureOf(client.ask({ ...document, hash: await sha256(document.text) }, { code: '44' }));
    expect(refusal).toMatchObject({ code: 'GIANH_BAD_ID', data: { area: { code: '44' }, node: null } });
    const invalid = await failureOf(client.ask({ ...document, hash: await sha256(document.text) }, { code: 'x' }));
    expect(invalid.code).toBe('BAD_USER_INPUT');
  });
});

describe('the example application', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gianh-client-'));
    const packed = join(folder, 'gianh');
    mkdirSync(packed);
    cpSync('package.json', join(packed, 'package.json'));
    cpSync('docs/examples/client', join(folder, 'app'), { recursive: true });
    mkdirSync(join(folder, 'app/node_modules'));
    symlinkSync(packed, join(folder, 'app/node_modules/gianh'));
    const build = ['-p', 'tsconfig.client.json', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
    expect(await run([tsc, ...build, '--outDir', join(packed, 'dist')], '.')).toEqual({ code: 0, out: '' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('compiles against what the package exports and prints the table of the hub', async () => {
    const app = join(folder, 'app');
    expect(await run([tsc, '-p', '.'], app)).toEqual({ code: 0, out: '' });
    const { code, out } = await run(['build/app.js', served.url], app);
    expect(code).toBe(0);
    const { metrics } = (await served.ask(OnTimeByDistrictDocument.text)).body.data;
    expect(out.trimEnd().split('\n')).toHaveLength(metrics.rows.length);
    expect(out).toContain(`${metrics.rows[0].area.name}: ${metrics.rows[0].values[0].formatted} · `);
    const dead = await run(['build/app.js', 'http://127.0.0.1:9'], app);
    expect(dead).toEqual({ code: 1, out: 'http://127.0.0.1:9/graphql cannot be reached. \n' });
  });

  it('is three lines in the documentation, as they stand in it', () => {
    const lines = readFileSync('docs/examples/client/on-time.ts', 'utf8').split('\n');
    const guide = readFileSync('docs/how-to/use-the-client.md', 'utf8');
    const three = lines.map((line) => line.trim()).filter((line) => /^import|createGianhClient\(|hub\.ask/.test(line));
    expect(three).toHaveLength(3);
    for (const line of three) expect(guide).toContain(line);
  });
});

describe('the client of a hub that is not well', () => {
  interface Seen {
    readonly request: IncomingMessage;
    readonly body: { readonly query?: string; readonly extensions?: object };
  }
  let server: Server;
  let seen: Seen[];
  const document: ClientDocument<{ n: number }, { text?: string }> = {
    name: 'N',
    hash: 'ab'.repeat(32),
    text: 'query N { n }',
  };
  type Reply = readonly [status: number, body: unknown, headers?: Record<string, string>];

  /** A server that gives these answers one after the other. */
  async function answering(...replies: readonly (Reply | 'HANG' | 'DROP')[]): Promise<string> {
    seen = [];
    server = createServer(async (request, response) => {
      const chunks = (await request.toArray()) as Buffer[];
      const text = Buffer.concat(chunks).toString();
      const reply = replies[Math.min(seen.length, replies.length - 1)]!;
      seen.push({ request, body: text === '' ? {} : (JSON.parse(text) as Seen['body']) });
      if (reply === 'HANG') return;
      if (reply === 'DROP') return void request.socket.destroy();
      const [status, body, headers] = reply;
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const good: Reply = [200, { data: { n: 1 } }];
  const coded = (code: string): object => ({
    errors: [{ message: 'No.', extensions: { code, incident: 'i-1', userMessage: { vi: 'Bận.', en: 'Busy.' } } }],
  });

  it('asks by GET and hash, and by text only when the hub does not know the hash', async () => {
    const client = createGianhClient({
      url: await answering([200, coded('PERSISTED_QUERY_NOT_FOUND')], good),
      headers: async () => ({ authorization: 'x' }),
    });
    expect(await client.ask(document)).toEqual({ n: 1 });
    const [first, second] = seen;
    expect(first!.request.method).toBe('GET');
    expect(first!.request.headers).toMatchObject({ 'apollo-require-preflight': 'true', authorization: 'x' });
    expect(first!.request.url).toContain(document.hash);
    expect(first!.request.url).not.toContain('query+N');
    expect(second!.request.method).toBe('POST');
    expect(second!.body).toMatchObject({
      query: document.text,
      extensions: { persistedQuery: { sha256Hash: document.hash } },
    });
  });

  it('posts variables that an address cannot hold', async () => {
    const client = createGianhClient({ url: await answering(good) });
    await client.ask(document, { text: 'x'.repeat(7_000) });
    expect(seen.map(({ request }) => request.method)).toEqual(['POST']);
    expect(seen[0]!.body.query).toBeUndefined();
  });

  it('comes again when the hub says when, or when the connection broke', async () => {
    const busy: Reply = [429, coded('GIANH_BUSY'), { 'retry-after': '1' }];
    const client = createGianhClient({ url: await answering('DROP', busy, good) });
    const since = performance.now();
    expect(await client.ask(document)).toEqual({ n: 1 });
    expect(performance.now() - since).toBeGreaterThan(950);
    expect(seen).toHaveLength(3);
  });

  it('gives up after its tries, at its deadline and when it is told to', async () => {
    const busy: Reply = [503, coded('GIANH_BUSY'), { 'retry-after': '0' }];
    const refused = await failureOf(createGianhClient({ url: await answering(busy) }).ask(document));
    expect([refused.code, refused.status, refused.incident, seen.length]).toEqual(['GIANH_BUSY', 503, 'i-1', 3]);
    expect(refused.userMessage).toEqual({ vi: 'Bận.', en: 'Busy.' });
    server.close();

    const late = await failureOf(createGianhClient({ url: await answering('HANG'), timeoutMs: 100 }).ask(document));
    expect([late.code, seen.length]).toEqual(['TIMEOUT', 1]);
    const signal = AbortSignal.timeout(50);
    const told = await failureOf(createGianhClient({ url: await answering('HANG') }).ask(document, {}, { signal }));
    expect(told).toBe(signal.reason);
  });

  it('does not come again with what was refused, and knows a page of a proxy for what it is', async () => {
    const wrong = await failureOf(
      createGianhClient({ url: await answering([400, coded('BAD_USER_INPUT')]) }).ask(document),
    );
    expect([wrong.code, seen.length]).toEqual(['BAD_USER_INPUT', 1]);
    server.close();
    const page = await failureOf(
      createGianhClient({ url: await answering([200, '<html>Sign in</html>']) }).ask(document),
    );
    expect([page.code, seen.length]).toEqual(['NOT_GRAPHQL', 1]);
  });
});

/** What a question failed with. */
const failureOf = (asked: Promise<unknown>): Promise<GianhClientError> =>
  asked.then(
    () => {
      throw new Error('It was answered.');
    },
    (error: unknown) => error as GianhClientError,
  );

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
}
