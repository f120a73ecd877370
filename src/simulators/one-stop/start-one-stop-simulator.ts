import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRequestFaults } from '../ioc/request-faults.js';
import type { Knobs } from '../knobs.js';
import { demoPassword } from '../province/demo-password.js';
import type { World } from '../province/world.js';
import { createPortalRoutes, type PortalRoutes } from './portal-routes.js';

/**
 * How the stand-in fails every request until told otherwise: the connection breaks, no answer for a long time, an HTTP
 * error, JSON of another protocol, bytes that are no JSON.
 */
export type OneStopFault = 'DEAD' | 'SLOW' | 'ERROR' | 'WRONG_SHAPE' | 'GARBAGE';

/** A running stand-in for a one-stop system that is asked, by the portal protocol's `login` and `TraCuuHoSo`. */
export interface OneStopSimulator {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** From now on; without a fault it behaves again. */
  readonly misbehave: (fault?: OneStopFault) => void;
  /** Moves the stand-in's today: dossiers show what has happened to them until then. */
  readonly moveTo: (day: string) => void;
  /** Every session ends: the next question must log in again. */
  readonly endSessions: () => void;
  /** Codes asked for so far, in order. */
  readonly asked: () => readonly string[];
  readonly logins: () => number;
  /** The most requests that were in its hands at one time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

export interface OneStopSimulatorOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The secret of which its password is made. */
  readonly secret: string;
  /** How long SLOW takes. */
  readonly slowMs?: number;
}

/** Starts it on the loopback interface, over the dossiers that `pushOneStop` sends of the same world and knobs. */
export async function startOneStopSimulator(
  world: World,
  knobs: Knobs,
  { port = 0, secret, slowMs = 60_000 }: OneStopSimulatorOptions,
): Promise<OneStopSimulator> {
  const username = 'gianh-hub';
  const password = demoPassword(secret, 'one-stop-lookup', username);
  const routes: PortalRoutes = createPortalRoutes(world, knobs, { username, password });
  const nextFault = createRequestFaults(world.random('one-stop/lookup-faults'), knobs);
  const closed = new AbortController();
  let fault: OneStopFault | undefined;
  let [inHand, mostAtOnce] = [0, 0];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const now = fault;
    const drawn = nextFault();
    if (now === 'DEAD') return void request.socket.destroy();
    if (now === 'SLOW') await sleep(slowMs, undefined, { signal: closed.signal, ref: false });
    if (drawn.latencyMs > 0) await sleep(drawn.latencyMs);
    const status = now === 'ERROR' ? 503 : drawn.status;
    const answer = routes.answer(request.url ?? '/', Buffer.concat(chunks).toString('utf8'));
    const body =
      now === 'GARBAGE' ? '<html>Bảo trì hệ thống' : JSON.stringify(now === 'WRONG_SHAPE' ? [answer] : answer);
    response.writeHead(status ?? 200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(status === undefined ? body : '{}');
  };
  const server = createServer((request, response) => {
    mostAtOnce = Math.max(mostAtOnce, (inHand += 1));
    handle(request, response)
      .catch(() => response.destroy())
      .finally(() => (inHand -= 1));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    username,
    password,
    misbehave: (next) => (fault = next),
    moveTo: routes.moveTo,
    endSessions: routes.endSessions,
    asked: routes.asked,
    logins: routes.logins,
    mostAtOnce: () => mostAtOnce,
    close: () =>
      new Promise((resolve) => {
        closed.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
