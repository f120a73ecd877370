import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleType,
  handleWhen,
  type IRetryBackoffContext,
  retry,
  wrap,
} from 'cockatiel';
import { Agent } from 'undici';
import { GianhError } from '#kernel';
import { attemptRequest } from './attempt-request.js';
import { createRateLimiter } from './create-rate-limiter.js';
import type { HttpClient, HttpRequest } from './http-client.js';
import type { HttpLimits } from './http-limits.js';
import { RequestFailure } from './request-failure.js';

/**
 * Builds the client of one source; every failure is a GIANH_SOURCE_UNAVAILABLE that names the host, never a
 * credential. Sockets that idle keep no process alive.
 */
export function createHttpClient(limits: HttpLimits): HttpClient {
  const agent = new Agent({ connect: { timeout: limits.timeoutMs }, pipelining: 1, connections: 4 });
  const turn = createRateLimiter(limits.rateLimitPerSecond);
  const longest = limits.maxRetryAfterMs ?? 60_000;
  const worthIt = (error: unknown): boolean =>
    error instanceof RequestFailure && error.mayRetry && (error.retryAfterMs ?? 0) <= longest;
  const policy = wrap(
    retry(handleWhen(worthIt), { maxAttempts: limits.retries, backoff: new DelegateBackoff(waitOf(limits)) }),
    circuitBreaker(handleType(RequestFailure), {
      halfOpenAfter: limits.breaker.coolDownMs,
      breaker: new ConsecutiveBreaker(limits.breaker.failures),
    }),
  );

  const send = (request: HttpRequest) =>
    policy.execute(async () => {
      await turn();
      return attemptRequest(request, agent, limits);
    });

  return {
    send: (request) => send(request).catch((error: unknown) => Promise.reject(unavailable(error, request, limits))),
  };
}

/** Doubling waits with jitter of half either way, so that many hubs do not knock at once; never sooner than asked. */
function waitOf(limits: HttpLimits): (context: IRetryBackoffContext<unknown>) => number {
  return ({ attempt, result }) => {
    const planned = (limits.firstRetryMs ?? 250) * 2 ** Math.min(attempt - 1, 8) * (0.5 + Math.random());
    const asked = 'error' in result && result.error instanceof RequestFailure ? result.error.retryAfterMs : undefined;
    return Math.max(planned, asked ?? 0);
  };
}

function unavailable(error: unknown, request: HttpRequest, limits: HttpLimits): unknown {
  const host = URL.canParse(request.url) ? new URL(request.url).host : 'an address that is no URL';
  if (error instanceof BrokenCircuitError) {
    return new GianhError(
      'GIANH_SOURCE_UNAVAILABLE',
      `The source at ${host} failed ${limits.breaker.failures} times in a row and is left alone for ` +
        `${Math.ceil(limits.breaker.coolDownMs / 1000)} s; the next run tries again.`,
      { host, circuit: 'OPEN' },
    );
  }
  if (!(error instanceof RequestFailure)) return error;
  return new GianhError(
    'GIANH_SOURCE_UNAVAILABLE',
    `The source at ${host} could not be read: ${error.words}.`,
    { host },
    { cause: error },
  );
}
