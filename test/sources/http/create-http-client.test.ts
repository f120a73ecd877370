import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttpClient, type HttpLimits } from '#sources';

const limits: HttpLimits = {
  timeoutMs: 10_000,
  retries: 2,
  rateLimitPerSecond: 1000,
  breaker: { failures: 50, coolDownMs: 200 },
  maxBytes: 1000,
  firstRetryMs: 5,
};
const servers: Server[] = [];

/** A real server that answers the nth request with the nth listener, and the last one ever after. */
async function serve(...listeners: RequestListener[]): Promise<{ url: string; seen: number[] }> {
  const seen: number[] = [];
  const server = createServer((request, response) => {
    const listener = listeners[Math.min(seen.length, listeners.length - 1)]!;
    seen.push(performance.now());
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x?y=1`, seen };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const answer =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

describe('polite requests to a source', () => {
  it('gives status, headers and the whole body', async () => {
    const { url } = await serve(answer(404, 'không có', { 'X-Page': '2' }));
    const got = await createHttpClient(limits).send({ method: 'GET', url });
    expect([got.status, got.headers['x-page'], Buffer.from(got.body).toString()]).toEqual([404, '2', 'không có']);
  });

  it('sends method, headers and body as given', async () => {
    const { url } = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(`${request.method} ${request.url} ${request.headers['x-a']} ${body}`));
    });
    const got = await createHttpClient(limits).send({ method: 'POST', url, headers: { 'x-a': 'b' }, body: '{"a":1}' });
    expect(Buffer.from(got.body).toString()).toBe('POST /x?y=1 b {"a":1}');
  });

  it('tries a GET again after a server error and after a broken connection', async () => {
    const { url, seen } = await serve(answer(503), (request) => request.socket.destroy(), answer(200, 'ok'));
    expect((await createHttpClient(limits).send({ method: 'GET', url })).status).toBe(200);
    expect(seen).toHaveLength(3);
  });

  it('does not repeat a POST that may have had an effect, unless it is said to be idempotent', async () => {
    const once = await serve(answer(500), answer(200));
    await expect(createHttpClient(limits).send({ method: 'POST', url: once.url })).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
      message: expect.stringContaining('it answered 500'),
    });
    expect(once.seen).toHaveLength(1);
    const twice = await serve(answer(500), answer(200));
    const got = await createHttpClient(limits).send({ method: 'POST', url: twice.url, idempotent: true });
    expect([got.status, twice.seen.length]).toEqual([200, 2]);
  });

  it('repeats a POST that was turned away by 429, no sooner than Retry-After asks', async () => {
    const { url, seen } = await serve(answer(429, '', { 'Retry-After': '1' }), answer(200));
    expect((await createHttpClient(limits).send({ method: 'POST', url })).status).toBe(200);
    expect(seen[1]! - seen[0]!).toBeGreaterThanOrEqual(990);
  });

  it('honours Retry-After given as a date, against its own clock', async () => {
    const now = (): Date => new Date('2021-07-09T02:00:00Z');
    const { url, seen } = await serve(answer(503, '', { 'Retry-After': 'Fri, 09 Jul 2021 02:00:01 GMT' }), answer(200));
    await createHttpClient({ ...limits, now }).send({ method: 'GET', url });
    expect(seen[1]! - seen[0]!).toBeGreaterThanOrEqual(990);
  });

  it('gives up at once when asked to wait longer than it may', async () => {
    const { url, seen } = await serve(answer(503, '', { 'Retry-After': '3600' }));
    await expect(createHttpClient(limits).send({ method: 'GET', url })).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
    });
    expect(seen).toHaveLength(1);
  });

  it('gives up after its retries', async () => {
    const { url, seen } = await serve(answer(502));
    await expect(createHttpClient(limits).send({ method: 'GET', url })).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
    });
    expect(seen).toHaveLength(3);
  });

  it('ends an attempt at the time limit, also when the answer stops half-way', async () => {
    const { url } = await serve((_request, response) => response.writeHead(200).write('half'));
    await expect(
      createHttpClient({ ...limits, timeoutMs: 300, retries: 0 }).send({ method: 'GET', url }),
    ).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
      message: expect.stringContaining('did not answer within 300 ms'),
    });
  });

  it('refuses an answer over the size limit and does not ask for it again', async () => {
    const { url, seen } = await serve(answer(200, 'x'.repeat(1001)));
    await expect(createHttpClient(limits).send({ method: 'GET', url })).rejects.toMatchObject({
      message: expect.stringContaining('larger than the limit of 1000 bytes'),
    });
    expect(seen).toHaveLength(1);
  });

  it('leaves a source alone that fails time after time, and tries again after the cool-down', async () => {
    const { url, seen } = await serve(answer(500), answer(500), answer(200));
    const client = createHttpClient({ ...limits, retries: 0, breaker: { failures: 2, coolDownMs: 150 } });
    await expect(client.send({ method: 'GET', url })).rejects.toThrow('500');
    await expect(client.send({ method: 'GET', url })).rejects.toThrow('500');
    await expect(client.send({ method: 'GET', url })).rejects.toMatchObject({ details: { circuit: 'OPEN' } });
    expect(seen).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await client.send({ method: 'GET', url })).status).toBe(200);
  });

  it('keeps to its rate', async () => {
    const { url } = await serve(answer(200));
    const client = createHttpClient({ ...limits, rateLimitPerSecond: 20 });
    const began = performance.now();
    await Promise.all(Array.from({ length: 5 }, () => client.send({ method: 'GET', url })));
    // A lower bound of the whole: however late a busy machine notices them, five turns at 20 a second take that long.
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
  });

  it('says that nothing listens, and never quotes the query or user part of an address', async () => {
    const failed = createHttpClient({ ...limits, retries: 0 }).send({
      method: 'GET',
      url: 'http://tester:word@127.0.0.1:9/x?token=abc',
    });
    await expect(failed).rejects.toMatchObject({
      message: 'The source at 127.0.0.1:9 could not be read: nothing listens at its address.',
    });
  });
});
