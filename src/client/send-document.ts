import type { ClientDocument } from './client-document.js';

/** Where and how a request goes. */
export interface Sending {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
}

type Asked = ClientDocument<unknown, unknown>;

/** Longest address that every proxy passes on. */
const longestUrl = 6_000;

const accept = 'application/graphql-response+json, application/json;q=0.9';

/**
 * Asks a document by its hash: by GET, so that caches on the way may keep the answer, or by POST where the address
 * would become too long for them.
 *
 * The header lets a GET without a body through the hub's protection against requests from foreign pages (CSRF).
 */
export function sendHash(document: Asked, variables: object, sending: Sending): Promise<Response> {
  const { endpoint, headers, signal, fetch } = sending;
  const { name, hash } = document;
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const search = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensions),
  });
  const url = `${endpoint}?${search}`;
  if (url.length <= longestUrl) {
    return fetch(url, { headers: { accept, 'apollo-require-preflight': 'true', ...headers }, signal });
  }
  return post({ operationName: name, variables, extensions }, sending);
}

/** Asks it by its text; with `keep` the hub is told the hash too and knows it from then on. */
export function sendText(document: Asked, variables: object, sending: Sending, keep: boolean): Promise<Response> {
  const { name, hash, text } = document;
  const extensions = keep ? { persistedQuery: { version: 1, sha256Hash: hash } } : undefined;
  return post({ operationName: name, query: text, variables, extensions }, sending);
}

const post = (body: object, { endpoint, headers, signal, fetch }: Sending): Promise<Response> =>
  fetch(endpoint, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
