import type { Dispatcher } from 'undici';
import type { HttpAnswer, HttpRequest } from './http-client.js';
import type { HttpLimits } from './http-limits.js';
import { RequestFailure } from './request-failure.js';
import { retryAfter } from './retry-after.js';

/** Sends a request once; throws a RequestFailure for a silent, broken, failing or overloaded source. */
export async function attemptRequest(
  request: HttpRequest,
  dispatcher: Dispatcher,
  limits: Pick<HttpLimits, 'timeoutMs' | 'maxBytes' | 'now'>,
): Promise<HttpAnswer> {
  const idempotent = request.idempotent ?? request.method === 'GET';
  const timeLimit = AbortSignal.timeout(limits.timeoutMs);
  const signal = request.signal ? AbortSignal.any([timeLimit, request.signal]) : timeLimit;
  try {
    const { origin, pathname, search } = new URL(request.url);
    const answer = await dispatcher.request({
      origin,
      path: pathname + search,
      method: request.method,
      headers: request.headers ?? {},
      body: request.body,
      signal,
    });
    const headers = flatten(answer.headers);
    if (answer.statusCode >= 500 || answer.statusCode === 429) {
      await answer.body.dump({ limit: 65_536 });
      throw new RequestFailure(
        `it answered ${answer.statusCode}`,
        idempotent || answer.statusCode === 429,
        retryAfter(headers['retry-after'], limits.now?.() ?? new Date()),
      );
    }
    return { status: answer.statusCode, headers, body: await wholeBody(answer.body, limits.maxBytes) };
  } catch (error) {
    if (error instanceof RequestFailure) throw error;
    if (signal.aborted) {
      throw new RequestFailure(`it did not answer within ${limits.timeoutMs} ms`, idempotent, undefined, {
        cause: error,
      });
    }
    const code = (error as { code?: string }).code;
    throw new RequestFailure(networkWords(code), idempotent || neverSent.has(code ?? ''), undefined, { cause: error });
  }
}

/** The connection did not come about, so the request cannot have had an effect. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const networkWords = (code: string | undefined): string =>
  code === 'ECONNREFUSED'
    ? 'nothing listens at its address'
    : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? 'its host name is not known'
      : `the connection broke (${code ?? 'unknown cause'})`;

async function wholeBody(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new RequestFailure(`its answer is larger than the limit of ${maxBytes} bytes`, false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): HttpAnswer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
