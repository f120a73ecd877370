import type { ClientDocument } from './client-document.js';
import type { AskOptions, ClientOptions } from './client-options.js';
import { GianhClientError } from './gianh-client-error.js';
import { type Answer, readAnswer } from './read-answer.js';
import { sendHash, sendText } from './send-document.js';
import { wait } from './wait.js';

/** Variables may be left out where none is required. */
type Given<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

/** Asks one hub. */
export interface GianhClient {
  /** The typed data of an operation; throws GianhClientError, also when only a part of it failed (see its `data`). */
  ask<Data, Variables>(document: ClientDocument<Data, Variables>, ...given: Given<Variables>): Promise<Data>;
  /** As `ask`, with the snapshot the answer was read at and the hub's notes about it. */
  answer<Data, Variables>(document: ClientDocument<Data, Variables>, ...given: Given<Variables>): Promise<Answer<Data>>;
}

/** A client of a hub: published operations by hash, typed, tried again when the hub cannot take them now. */
export function createGianhClient(options: ClientOptions): GianhClient {
  const { url, headers = {}, timeoutMs = 30_000, retries = 2 } = options;
  const endpoint = `${url.replace(/\/+$/, '')}/graphql`;
  const send = async (document: ClientDocument<unknown, unknown>, variables: object, signal: AbortSignal) => {
    const own = typeof headers === 'function' ? await headers() : headers;
    const sending = { endpoint, headers: own, signal, fetch: options.fetch ?? fetch };
    try {
      return await readAnswer(await sendHash(document, variables, sending));
    } catch (error) {
      const code = error instanceof GianhClientError ? error.code : undefined;
      if (code !== 'PERSISTED_QUERY_NOT_FOUND' && code !== 'PERSISTED_QUERY_NOT_SUPPORTED') throw error;
      const keep = code === 'PERSISTED_QUERY_NOT_FOUND';
      return readAnswer(await sendText(document, variables, sending, keep));
    }
  };
  const answer = async (document: ClientDocument<unknown, unknown>, variables = {}, { signal }: AskOptions = {}) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    for (let tries = 0; ; tries += 1) {
      try {
        return await send(document, variables, either);
      } catch (error) {
        signal?.throwIfAborted();
        const failure = asFailure(error, deadline.aborted, endpoint);
        if (tries >= retries || !mayBeTriedAgain(failure)) throw failure;
        // Without a word of the hub: 0.2 s, 0.4 s, … so that many clients do not come back together.
        const seconds = failure.retryAfter ?? 0.2 * 2 ** tries * (0.5 + Math.random());
        if (!(await wait(seconds * 1_000, either))) {
          signal?.throwIfAborted();
          throw failure;
        }
      }
    }
  };
  return {
    answer: answer as GianhClient['answer'],
    ask: (async (...given: Parameters<typeof answer>) => (await answer(...given)).data) as GianhClient['ask'],
  };
}

const mayBeTriedAgain = ({ code, status }: GianhClientError): boolean =>
  code === 'NETWORK' || status === 429 || status === 503;

function asFailure(error: unknown, isLate: boolean, endpoint: string): GianhClientError {
  if (error instanceof GianhClientError) return error;
  const code = isLate ? 'TIMEOUT' : 'NETWORK';
  const message = isLate ? `${endpoint} did not answer in time.` : `${endpoint} cannot be reached.`;
  return new GianhClientError({ code, message, cause: error });
}
