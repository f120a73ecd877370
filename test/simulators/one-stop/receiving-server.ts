import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAreaSeeds, readCalendarSeeds, readRegisterSeeds } from '#config';
import { createWorld, type World } from '#simulators';

const seeds = new URL('../../../seeds/', import.meta.url).pathname;
const rows = {
  areas: readAreaSeeds(`${seeds}areas`),
  calendars: readCalendarSeeds(`${seeds}calendars`),
  registers: readRegisterSeeds(`${seeds}registers`),
};

const worlds = new Map<number, World>();

export function worldOf(seed: number): World {
  const world = worlds.get(seed) ?? createWorld(rows, { seed, secret: 'made up' });
  worlds.set(seed, world);
  return world;
}

export const provinceAccounts = ['000.00.00.H46', '000.00.00.H50'].map((agencyCode) => ({
  agencyCode,
  login: agencyCode,
  password: 'made up',
}));

/** One call as it came in, with the account that sent it. */
export interface Call {
  readonly login: string;
  readonly service: string;
  readonly madonvi: string;
  readonly isUpdating?: string;
  readonly data: readonly (WireRow | null)[];
}

/** The fields of dossier and progress records that tests look at. */
export interface WireRow {
  readonly MaHoSo: string;
  readonly TrangThaiHoSo: string;
  readonly NgayTiepNhan: string;
  readonly NgayHenTra: string;
  readonly NgayKetThucXuLy: string;
  readonly SoGiayToChuHoSo: string;
}

/** A receiver that takes everything it can read, and says so in the protocol's words. */
export async function startReceiver() {
  const calls: Call[] = [];
  const answers = { loginFailed: 0, sessionExpired: 0, unreadable: 0 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => response.end(JSON.stringify(answer(request.url!, Buffer.concat(parts).toString()))));
  });

  function answer(path: string, body: string): object {
    let request: Readonly<Record<string, unknown>>;
    try {
      request = JSON.parse(body) as Readonly<Record<string, unknown>>;
    } catch {
      answers.unreadable += 1;
      return { error_code: '-1', message: 'unreadable' };
    }
    if (path === '/login' && request['password'] === 'wrong') {
      answers.loginFailed += 1;
      return { error_code: '1', message: 'unknown account' };
    }
    if (path === '/login') return { error_code: 0, session: `session of ${request['username'] as string}` };
    const login = /^session of (.+)$/.exec(request['session'] as string)?.[1];
    if (login === undefined) {
      answers.sessionExpired += 1;
      return { error_code: '2', message: 'expired' };
    }
    calls.push({ login, ...request } as unknown as Call);
    return { error_code: '0', data: [] };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answers,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
