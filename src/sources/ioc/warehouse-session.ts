import { GianhError } from '#kernel';
import type { HttpAnswer, HttpClient } from '../http/http-client.js';
import type { PullSettings } from '../adapter/pull-client.js';
import { parseWireJson } from './parse-wire-json.js';
import type { WireEnvelope, WireLogin } from './wire.js';
import { wireText } from './wire-text.js';

/** One answer of the warehouse, unwrapped. */
export interface WarehouseAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly total?: number;
  /** The answer could not be read to its end. */
  readonly cutOff: boolean;
  readonly bytes: Uint8Array;
}

/** Calls to the warehouse under a token that is renewed when it is refused. */
export interface WarehouseSession {
  readonly get: (path: string) => Promise<WarehouseAnswer>;
  readonly post: (path: string, body: object) => Promise<WarehouseAnswer>;
  /** The header of the token in force, for the other interface under the same address. */
  readonly authorization: () => Readonly<Record<string, string>>;
}

/**
 * Logs in and gives the session; without a user name there is no login. `undefined` when there is no warehouse at that
 * address (404 on the login and on the list of offices).
 *
 * Throws GIANH_SOURCE_UNAVAILABLE for refused credentials and for an error the warehouse names in its envelope.
 */
export async function openWarehouse(settings: PullSettings, http: HttpClient): Promise<WarehouseSession> {
  let token = settings.username === undefined ? undefined : await login(settings, http);
  const authorization = (): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});
  const headers = (): Record<string, string> => ({ Accept: 'application/json', ...authorization() });

  const call = async (send: () => Promise<HttpAnswer>): Promise<WarehouseAnswer> => {
    let answer = await send();
    if (refused(answer) && settings.username !== undefined) {
      token = await login(settings, http);
      answer = await send();
    }
    if (refused(answer)) throw unavailable('the indicator warehouse refuses the credentials of this source');
    return unwrap(answer);
  };

  return {
    authorization,
    get: (path) => call(() => http.send({ method: 'GET', url: settings.url + path, headers: headers() })),
    post: (path, body) =>
      call(() =>
        http.send({
          method: 'POST',
          url: settings.url + path,
          headers: { ...headers(), 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
          idempotent: true,
        }),
      ),
  };
}

async function login(settings: PullSettings, http: HttpClient): Promise<string | undefined> {
  const answer = await http.send({
    method: 'POST',
    url: `${settings.url}/login`,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ username: settings.username, password: settings.password }),
    idempotent: true,
  });
  if (answer.status === 404) return undefined;
  if (refused(answer)) throw unavailable('the indicator warehouse refuses the credentials of this source');
  const token = wireText((unwrap(answer).data as WireLogin | undefined)?.accessToken);
  if (!token) throw unavailable('the indicator warehouse answered the login without a token');
  return token;
}

/** Refused by HTTP, or with a 401 or 403 inside the envelope of a 200. */
function refused(answer: HttpAnswer): boolean {
  if (answer.status === 401 || answer.status === 403) return true;
  const envelope = parseWireJson(answer.body) as WireEnvelope | undefined;
  const code = wireText(envelope?.error?.code);
  return code === '401' || code === '403';
}

function unwrap(answer: HttpAnswer): WarehouseAnswer {
  if (answer.status === 404) return { status: 404, cutOff: false, bytes: answer.body };
  if (answer.status !== 200) throw unavailable(`the indicator warehouse answered ${answer.status}`);
  const envelope = parseWireJson(answer.body) as WireEnvelope | undefined;
  if (envelope === undefined) return { status: 200, cutOff: true, bytes: answer.body };
  const code = wireText(envelope.error?.code);
  if (code !== '' && code !== '200' && code !== '0') {
    const words = wireText(envelope.error?.userMessage) || wireText(envelope.error?.internalMessage) || 'no words';
    throw unavailable(`the indicator warehouse says "${words.slice(0, 200)}" (${code})`);
  }
  const total = Number(wireText(envelope.total) || Number.NaN);
  return {
    status: 200,
    data: envelope.data,
    total: Number.isInteger(total) ? total : undefined,
    cutOff: false,
    bytes: answer.body,
  };
}

const unavailable = (words: string): GianhError =>
  new GianhError('GIANH_SOURCE_UNAVAILABLE', `The IOC could not be read: ${words}.`);
