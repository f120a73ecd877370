import { Agent } from 'undici';
import { attemptRequest } from './attempt-request.js';
import type { HttpClient } from './http-client.js';
import type { HttpLimits } from './http-limits.js';

/**
 * Builds a client that sends every request once and throws a RequestFailure where no answer worth reading came: for
 * callers that decide themselves how often to try. Sockets that idle keep no process alive.
 */
export function createSingleTryClient(
  limits: Pick<HttpLimits, 'timeoutMs' | 'maxBytes'> & { readonly connections: number },
): HttpClient {
  const { timeoutMs, connections } = limits;
  const agent = new Agent({ connect: { timeout: timeoutMs }, pipelining: 1, connections });
  return { send: (request) => attemptRequest(request, agent, limits) };
}
