import type { LookupAddress } from '../adapter/lookup-door.js';
import type { HttpClient } from '../http/http-client.js';
import { RequestFailure } from '../http/request-failure.js';
import { isRow } from './plain-row.js';

/** An answer of the portal protocol: its result code as text, and the rest as it came. */
export interface PortalAnswer {
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls of the portal protocol's share services in a session that is opened when needed, and anew when it has ended. */
export interface PortalSession {
  /** Throws RequestFailure for a refused login and for what is no answer of the protocol. */
  readonly call: (
    service: string,
    fields: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<PortalAnswer>;
}

/** Codes of success; of the others only the words of a portal say what they mean (reference, §2.1). */
export const isOk = ({ code }: PortalAnswer): boolean => code === '0' || code === '00';

export function createPortalSession(address: LookupAddress, http: HttpClient): PortalSession {
  const { username, password, unit } = address;
  const url = address.url.replace(/\/+$/, '');
  let session: Promise<string> | undefined;

  const post = async (path: string, body: object, signal?: AbortSignal): Promise<PortalAnswer> => {
    const answer = await http.send({
      method: 'POST',
      url: url + path,
      headers: { 'Content-Type': 'application/json; charset=utf-8', Accept: 'application/json' },
      body: JSON.stringify(body),
      idempotent: true,
      signal,
    });
    if (answer.status !== 200) throw new RequestFailure(`it answered ${answer.status}`, false);
    return readAnswer(answer.body);
  };
  /** Not stopped with the caller that happened to come first: others wait for the same login. */
  const logIn = async (): Promise<string> => {
    const { body } = await post('/login', { username, password });
    const opened = body['session'];
    if (typeof opened !== 'string' || opened === '') throw new RequestFailure('it refuses the login', false);
    return opened;
  };
  const opened = (): Promise<string> => {
    if (session) return session;
    const opening = logIn();
    opening.catch(() => {
      if (session === opening) session = undefined;
    });
    return (session = opening);
  };

  const call: PortalSession['call'] = async (service, fields, signal) => {
    const wasOpen = session;
    const send = async (): Promise<PortalAnswer> =>
      post('/share', { session: await opened(), madonvi: unit ?? '', service, ...fields }, signal);
    const answer = await send();
    if (isOk(answer) || isAbsent(answer) || wasOpen === undefined) return answer;
    // Which code says that a session has ended differs from portal to portal: one that is refused is tried with a new one.
    if (session === wasOpen) session = undefined;
    return send();
  };
  return { call };
}

/** The answer that there is no such record: by its code where the hub's own receiver is asked, else by its words. */
export function isAbsent({ code, body }: PortalAnswer): boolean {
  const words = typeof body['message'] === 'string' ? body['message'].normalize('NFC').toLowerCase() : '';
  return code === '4' || /không (tìm thấy|tồn tại)/.test(words);
}

function readAnswer(bytes: Uint8Array): PortalAnswer {
  let body: unknown;
  try {
    body = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    body = undefined;
  }
  const code = isRow(body) ? body['error_code'] : undefined;
  if (!isRow(body) || (typeof code !== 'string' && typeof code !== 'number')) {
    throw new RequestFailure('its answer is none of its protocol', true);
  }
  return { code: String(code), body };
}
