import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Readonly<Record<string, unknown>>;

/** What the stand-in of an IOC holds at a moment. */
export interface IocHoldings {
  /** Figures with officeCode, dataTypeId, periodId and dataYear beside those of the warehouse. */
  readonly figures?: readonly Row[];
  /** Open311 service requests. */
  readonly reports?: readonly Row[];
  /** Cuts the list of requests off in the middle. */
  readonly cutOff?: boolean;
  /** Answers with something else than an IOC would. */
  readonly alien?: boolean;
  /** Answers this many requests with 503 and Retry-After first. */
  readonly busy?: number;
}

export interface IocServer {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  hold(holdings: IocHoldings): void;
  close(): Promise<void>;
}

/** A stand-in for both interfaces of an IOC, with exactly the rows a test wants. */
export async function startIocServer(): Promise<IocServer> {
  let held: IocHoldings = {};
  let busy = 0;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    if (busy > 0) {
      busy -= 1;
      response.writeHead(503, { 'Retry-After': '0' }).end();
    } else if (held.alien) response.writeHead(404).end('<html>');
    else void answer(held, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold: (holdings) => {
      held = holdings;
      busy = holdings.busy ?? 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(held: IocHoldings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { figures = [], reports = [] } = held;
  const { pathname, searchParams } = new URL(request.url!, 'http://ioc');
  const envelope = (data: readonly unknown[]): void =>
    void response.end(JSON.stringify({ data, error: { code: 200 }, total: data.length }));
  const offices = [...new Set(figures.map(({ officeCode }) => officeCode as string))];
  if (pathname === '/offices') return envelope(offices.map((code) => ({ ['Code']: code, ['Name']: 'Office' })));
  if (pathname === '/indicators/BCCP') return envelope([]);
  if (pathname.startsWith('/indicators/office/hasdata/')) {
    const office = decodeURIComponent(pathname.split('/').at(-1)!);
    return envelope(figures.filter(({ officeCode }) => officeCode === office));
  }
  if (pathname === '/indicators') {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const slice = JSON.parse(Buffer.concat(chunks).toString()) as Row;
    const same = (row: Row): boolean =>
      ['officeCode', 'dataTypeId', 'periodId', 'dataYear'].every((field) => row[field] === slice[field]);
    return envelope(figures.filter(same));
  }
  if (pathname === '/open311/v2/services.json') return void response.end('[]');
  if (pathname !== '/open311/v2/requests.json') return void response.writeHead(404).end();
  const from = searchParams.get('start_date') ?? searchParams.get('updated_after');
  const to = searchParams.get('end_date') ?? searchParams.get('updated_before');
  const moment = searchParams.has('start_date') ? 'requested_datetime' : 'updated_datetime';
  const size = Number(searchParams.get('page_size'));
  const first = (Number(searchParams.get('page')) - 1) * size;
  const found = reports.filter((row) => {
    const at = Date.parse(String(row[moment] ?? row['requested_datetime']));
    return Number.isNaN(at) || (at >= Date.parse(from!) && at <= Date.parse(to!));
  });
  const body = JSON.stringify(found.slice(first, first + size));
  response.setHeader('X-Total-Count', String(found.length));
  response.end(held.cutOff ? body.slice(0, body.length / 2) : body);
}
