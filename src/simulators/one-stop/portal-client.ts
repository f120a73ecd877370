import { setTimeout as sleep } from 'node:timers/promises';
import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';

/** The address of the receiver (without `/login`), and who sends. */
export interface PortalAccount {
  readonly url: string;
  readonly login: string;
  readonly password: string;
}

/** What the portal answered to a push. */
export interface PortalAnswer {
  readonly error_code: string | number;
  readonly message?: string;
  readonly session?: string;
  readonly accepted?: number;
  readonly data?: readonly { readonly MaHoSo?: string; readonly message?: string }[];
}

/** Sends as one account: logs in when it must, and again when its session has ended. */
export interface PortalClient {
  /** Sends rows of a service until the portal has answered about them; a rejected row is an answer, not a failure. */
  readonly push: (
    service: string,
    fields: Readonly<Record<string, string>>,
    rows: readonly unknown[],
  ) => Promise<PortalAnswer>;
  readonly requests: () => number;
}

const attempts = 6;

/** The receiver does not know the account: asking again would not help. */
class LoginRefused extends Error {}

/**
 * A sender over HTTP with kept connections. It gives up with an Error when its login is refused, or after six attempts that
 * were not understood.
 */
export function createPortalClient(
  account: PortalAccount,
  knobs: Pick<Knobs, 'errorRate' | 'latencyMs' | 'truncatedPages'>,
  random: Random,
  signal?: AbortSignal,
): PortalClient {
  let session: Promise<string> | undefined;
  let requests = 0;

  async function post(path: string, body: string): Promise<PortalAnswer> {
    if (knobs.latencyMs > 0) await sleep(knobs.latencyMs, undefined, { signal });
    requests += 1;
    const response = await fetch(`${account.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body,
      signal,
    });
    const text = await response.text();
    if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
    return JSON.parse(text) as PortalAnswer;
  }

  async function logIn(): Promise<string> {
    const answer = await post('/login', JSON.stringify({ username: account.login, password: account.password }));
    if (answer.session === undefined) throw new LoginRefused(`${account.login} cannot log in: ${answer.message}`);
    return answer.session;
  }

  async function push(service: string, fields: Readonly<Record<string, string>>, rows: readonly unknown[]) {
    let problem: unknown;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 1) await sleep(100 * 2 ** attempt, undefined, { signal });
      try {
        session ??= logIn();
        const current = random.chance(knobs.errorRate) && attempt === 0 ? 'a session that has ended' : await session;
        const body = JSON.stringify({ session: current, service, ...fields, data: rows });
        const cut = attempt === 0 && random.chance(knobs.truncatedPages);
        const answer = await post('/integration', cut ? body.slice(0, Math.ceil(body.length * 0.7)) : body);
        if (String(answer.error_code) === '2') session = undefined;
        if (answer.data !== undefined) return answer;
        problem = answer.message;
      } catch (error) {
        if (signal?.aborted || error instanceof LoginRefused) throw error;
        problem = error;
        session = undefined;
      }
    }
    throw new Error(`${service} of ${account.login} was not taken in after ${attempts} attempts: ${String(problem)}`);
  }

  return { push, requests: () => requests };
}
