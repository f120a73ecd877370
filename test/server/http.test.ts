import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiPorts } from '#api';
import { GianhError, type LogFields, silentLogger } from '#kernel';
import type { MountedRoute } from '#server';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

let hub: TestHub;
let served: Served;
const lines: LogFields[] = [];
let loading = true;
let slow: (() => void) | undefined;

const door: MountedRoute = {
  method: 'POST',
  path: '/sources/test/push',
  maxBytes: 1000,
  handle: async ({ headers, query, body }) => {
    if (query['break'] === 'yes') throw new Error('secret cause');
    return {
      status: 201,
      headers: { 'x-door': 'open' },
      body: { type: headers['content-type'], size: body.length, q: query['q'] },
    };
  },
  failed: (problem, words) => ({ status: problem === 'TOO_LARGE' ? 413 : 500, body: { MaLoi: problem, MoTa: words } }),
};

beforeAll(async () => {
  hub = await openTestHub('http');
  const failing: ApiPorts = {
    ...hub.ports,
    isLoading: () => loading,
    logger: { ...silentLogger, error: (fields) => lines.push(fields) },
    administration: {
      ...hub.ports.administration,
      sources: async () => {
        throw new Error('relation "source" of /var/lib/x does not exist; SELECT secret');
      },
      reporters: async () => {
        throw new GianhError('GIANH_SOURCE_UNAVAILABLE', 'The source did not answer. Try again later.');
      },
      countRejections: async () => {
        await new Promise<void>((resolve) => (slow = resolve));
        return 7;
      },
    },
  };
  served = await serve(failing, { routes: [door], graphql: { bodyBytes: 20_000 } });
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('the server', () => {
  it('listens before it is ready and says so everywhere', async () => {
    expect((await fetch(`${served.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${served.url}/health/ready`)).status).toBe(503);
    expect(await (await fetch(served.url)).text()).toContain('Loading');
    const early = await served.ask('{ snapshot { id } }');
    expect(early.body).toEqual({
      data: { snapshot: { id: '0' } },
      extensions: { gianh: { snapshot: '0', loading: true } },
    });
    served.server.setReady();
    loading = false;
    expect((await fetch(`${served.url}/health/ready`)).status).toBe(200);
    expect((await served.ask('{ __typename }')).body.extensions).toEqual({ gianh: { snapshot: '0' } });
  });

  it('masks its own faults behind an incident that the log explains, and shows those of others', async () => {
    const { body } = await served.ask('{ sources { name } }');
    const [error] = body.errors!;
    expect(error!.extensions['code']).toBe('GIANH_INTERNAL');
    expect(JSON.stringify(body)).not.toMatch(/secret|SELECT|\/var|stack/);
    const line = lines.find(({ incident }) => incident === error!.extensions['incident']);
    expect(String(line?.['error'])).toContain('relation "source"');
    expect(error!.message).toContain(error!.extensions['incident']);

    const other = await served.ask('{ reporters { totalCount } }');
    expect(other.body.errors?.[0]).toMatchObject({
      message: 'The source did not answer. Try again later.',
      extensions: { code: 'GIANH_SOURCE_UNAVAILABLE' },
    });
  });

  it('answers GET and POST, and refuses what a foreign page could send', async () => {
    const get = await fetch(`${served.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await get.json()).toMatchObject({ data: { __typename: 'Query' } });
    const foreign = await fetch(`${served.url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect(foreign.status).toBe(400);
    const form = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      body: '{"query":"{__typename}"}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });

  it('refuses what is too large, too long or not JSON, with its limit', async () => {
    const large = await served.ask(`{ __typename } # ${'x'.repeat(30_000)}`);
    expect(large.status).toBe(413);
    expect(large.body.errors?.[0]).toMatchObject({ extensions: { code: 'GIANH_RANGE_TOO_LARGE', limit: 20_000 } });
    const broken = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      body: '{"query',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    const wrong = await served.ask('{ area(code: "44") { nam } }');
    expect(wrong.status).toBe(200);
    expect(wrong.body.errors?.[0]?.message).toContain('Did you mean "name"');
    expect(wrong.body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const lost = await fetch(`${served.url}/nowhere`);
    expect(lost.status).toBe(404);
    expect(await lost.json()).toMatchObject({ errors: [{ extensions: { code: 'GIANH_NOT_FOUND' } }] });
  });

  it('hands whole requests to doors and lets them refuse in their own words', async () => {
    const push = (path: string, body: string): Promise<Response> =>
      fetch(`${served.url}/sources/test/push${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/xml' },
      });
    const taken = await push('?q=1&q=2', '<a/>');
    expect(taken.status).toBe(201);
    expect(taken.headers.get('x-door')).toBe('open');
    expect(await taken.json()).toEqual({ type: 'text/xml', size: 4, q: '1' });
    const large = await push('', 'x'.repeat(1001));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ MaLoi: 'TOO_LARGE', MoTa: expect.stringContaining('1000 bytes') });
    const broken = await push('?break=yes', 'x');
    expect(broken.status).toBe(500);
    const words = (await broken.json()) as { MaLoi: string; MoTa: string };
    expect(words.MaLoi).toBe('INTERNAL');
    expect(words.MoTa).not.toContain('secret cause');
    expect(lines.some(({ incident }) => words.MoTa.includes(String(incident)))).toBe(true);
  });

  it('sends its pages with a policy that lets nothing foreign in', async () => {
    const page = await fetch(served.url);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toContain('/graphiql?operation=03-one-stop-coverage');
  });

  it('says who has the port when it cannot be opened', async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve(hub.ports, { port })).rejects.toMatchObject({
      code: 'GIANH_PORT_IN_USE',
      message: expect.stringContaining(`PORT=${port + 1}`),
    });
  });

  it('lets running requests end when it closes', async () => {
    const running = served.ask('{ rejections { totalCount } }');
    while (!slow) await new Promise((resolve) => setTimeout(resolve, 10));
    const closing = served.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    slow();
    expect((await running).body.data).toEqual({ rejections: { totalCount: 7 } });
    await closing;
    await expect(fetch(`${served.url}/health/live`)).rejects.toThrow();
  });
});
