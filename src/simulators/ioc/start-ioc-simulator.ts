import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { hmacSha256 } from '#kernel';
import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { type Answer, json } from './answer.js';
import { wallTime } from './day-text.js';
import { generateIndicators } from './generate-indicators.js';
import { generateReports } from './generate-reports.js';
import { createOpen311Routes } from './open311-routes.js';
import { createRequestFaults, type RequestFault } from './request-faults.js';
import { createWarehouseRoutes, envelope, refusal } from './warehouse-routes.js';

/** A running stand-in for an IOC. */
export interface IocSimulator {
  /** Base address of both interfaces; the login is that of the province's operations centre. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Moves the stand-in's today: what happened since then shows, everything before stays as it was. */
  readonly moveTo: (day: string) => void;
  /** Paths asked so far with their queries, the newest thousand. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface IocSimulatorOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Open311 must speak XML and may speak JSON. */
  readonly formats?: readonly ('json' | 'xml')[];
}

/** Starts an IOC on the loopback interface; the same world and knobs give the same answers in the same order. */
export async function startIocSimulator(
  world: World,
  knobs: Knobs,
  options: IocSimulatorOptions = {},
): Promise<IocSimulator> {
  const offices = world.cityOffices(knobs.to);
  const office = offices.find(({ level }) => level === 'PROVINCE') ?? offices[0];
  if (!office) throw new RangeError(`No office takes city reports on ${knobs.to}.`);
  const token = hmacSha256(office.password, 'token').slice(0, 40);
  const nextFault = createRequestFaults(world.random('ioc/faults'), knobs);
  let routes = build(knobs.to);
  let asked: string[] = [];

  function build(to: string): (request: IncomingMessage, body: string, fault: RequestFault) => Answer {
    const current = { ...knobs, to };
    const warehouse = createWarehouseRoutes(world, generateIndicators(world, current), current);
    const formats = options.formats ?? ['json', 'xml'];
    const open311 = createOpen311Routes(generateReports(world, current), current, world.random('ioc/twice'), formats);
    return (request, text, fault) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (fault.status)
        return json(fault.status, {}, fault.retryAfter ? { 'Retry-After': String(fault.retryAfter) } : {});
      const body = parse(text);
      if (pathname === '/login' && request.method === 'POST') return login(body);
      if (request.headers.authorization !== `Bearer ${token}`) return refusal(401, 'TOKEN_INVALID', 'Phiên đã hết hạn');
      return (
        warehouse(request.method ?? 'GET', pathname, body, fault) ??
        (request.method === 'GET' ? open311(pathname, searchParams, fault) : undefined) ??
        json(404, { code: 404, description: 'Không có địa chỉ này' })
      );
    };
  }

  function login(body: Readonly<Record<string, unknown>>): Answer {
    if (body.username !== office!.login || body.password !== office!.password) {
      return refusal(401, 'LOGIN_FAILED', 'Sai tên đăng nhập hoặc mật khẩu');
    }
    return envelope({
      accessToken: token,
      expiresIn: wallTime(Date.now() + 3_600_000),
      refreshToken: token.slice(0, 20),
    });
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fault = nextFault();
    asked = [...asked.slice(-999), request.url ?? '/'];
    const answer = routes(request, Buffer.concat(chunks).toString('utf8'), fault);
    if (fault.latencyMs > 0) await sleep(fault.latencyMs);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    username: office.login,
    password: office.password,
    moveTo: (day) => (routes = build(day)),
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
