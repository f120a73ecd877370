import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { pullIoc, rowsOf, translateAll } from './pull-ioc.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An Open311 server without a warehouse; `answer` gives the body of a list. */
async function open311(answer: (query: URLSearchParams) => string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    if (pathname === '/open311/v2/services.json') return response.end('[]');
    if (pathname !== '/open311/v2/requests.json') return response.writeHead(404).end();
    asked.push(searchParams.toString());
    return response.end(answer(searchParams));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** 3,000 reports, one every ten minutes from the first day on. */
const reports = Array.from({ length: 3000 }, (_, index) => ({
  service_request_id: `R${index}`,
  status: 'open',
  service_code: 'A',
  requested_datetime: new Date(Date.parse('2020-01-01T00:05:00Z') + index * 600_000).toISOString(),
}));
const inWindow = (query: URLSearchParams) =>
  reports.filter(
    ({ requested_datetime: at }) =>
      Date.parse(at) >= Date.parse(query.get('start_date')!) && Date.parse(at) <= Date.parse(query.get('end_date')!),
  );

describe('an Open311 server', () => {
  it('that knows no pages and gives 1,000 reports at most is asked for smaller windows', async () => {
    const server = await open311((query) => JSON.stringify(inWindow(query).slice(0, 1000)));
    const pages = await pullIoc({ url: server.url }, { now: '2020-02-01T00:00:00Z', pageSize: 500 });
    const keys = new Set(translateAll(rowsOf(pages, 'service_request')).map(({ draft }) => draft!.key));
    expect(keys.size).toBe(3000);
  });

  it('that announces no totals is read until a page is not full', async () => {
    const server = await open311((query) => {
      const size = Number(query.get('page_size'));
      return JSON.stringify({
        service_requests: inWindow(query)
          .slice((Number(query.get('page')) - 1) * size)
          .slice(0, size),
      });
    });
    const pages = await pullIoc({ url: server.url }, { now: '2020-02-01T00:00:00Z', pageSize: 700 });
    expect(rowsOf(pages, 'service_request')).toHaveLength(3000);
    expect(server.asked).toHaveLength(5);
  });

  it('whose answer is cut off is incomplete and stays where it was', async () => {
    const server = await open311((query) => JSON.stringify(inWindow(query).slice(0, 10)).slice(0, 300));
    const [page, ...more] = await pullIoc({ url: server.url }, { now: '2020-02-01T00:00:00Z' });
    expect(more).toEqual([]);
    expect(page).toMatchObject({ whole: false, incompleteBecause: 'a page of reports was cut off', rows: [] });
    expect(page!.cursor).toMatchObject({ reports: { phase: 'HISTORY', page: 1, from: '2020-01-01T00:00:00Z' } });
  });

  it('that was there before and is gone is an error, not an empty answer', async () => {
    const server = await open311(() => '[]');
    const gone = { url: `${server.url}/gone` };
    const cursor = { slices: {}, reports: { phase: 'UPDATES', from: '2020-02-01T00:00:00Z', page: 1 } };
    await expect(pullIoc(gone, { now: '2020-02-02T00:00:00Z', cursor })).rejects.toThrow('no Open311 reports any more');
  });
});
