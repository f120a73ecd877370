import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { withUserMessage } from '#api';
import { GianhError, withSignal } from '#kernel';

/** After the deadline statements are cancelled, and what is there is answered; an operation that still does not end is left. */
const graceMs = 1_000;

/** Which addresses readers ask, and how long one request may take there. */
export interface ReaderDoors {
  readonly urls: readonly string[];
  /** Those of them whose requests are stopped after so many milliseconds. */
  readonly deadlines: Readonly<Record<string, number>>;
}

/**
 * Gives up requests that nobody waits for: when the client goes away or the deadline is over, the signal of the request's
 * work (`currentSignal`) aborts, and with it the statements in PostgreSQL.
 *
 * For all routes registered after it; doors of senders are not among them, for what was sent is taken in to its end.
 */
export function abandonRequests(app: FastifyInstance, { urls, deadlines }: ReaderDoors): void {
  app.addHook('onRoute', (route) => {
    if (!urls.some((url) => route.url === url || route.url.startsWith(`${url}/`))) return;
    route.handler = abandonable(route.handler, deadlines[route.url]);
  });
}

function abandonable(handler: RouteHandlerMethod, deadlineMs: number | undefined): RouteHandlerMethod {
  return async function (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const waiting = new AbortController();
    const late = Promise.withResolvers<unknown>();
    let timer: NodeJS.Timeout | undefined;
    if (deadlineMs !== undefined) {
      timer = setTimeout(() => {
        waiting.abort(tooLate(deadlineMs));
        timer = setTimeout(() => late.resolve(answerLate(reply, deadlineMs)), graceMs);
      }, deadlineMs);
    }
    reply.raw.once('close', () => {
      clearTimeout(timer);
      if (!reply.raw.writableFinished) waiting.abort(gone());
    });
    const work = withSignal(waiting.signal, async () => handler.call(this, request, reply));
    work.catch(() => undefined);
    return deadlineMs === undefined ? work : Promise.race([work, late.promise]);
  };
}

function answerLate(reply: FastifyReply, deadlineMs: number): unknown {
  if (reply.sent) return reply;
  const { code, message } = tooLate(deadlineMs);
  return reply.code(503).send({ errors: [{ message, extensions: withUserMessage(code) }] });
}

const tooLate = (deadlineMs: number): GianhError =>
  new GianhError(
    'GIANH_TIMEOUT',
    `The operation took longer than ${deadlineMs / 1000} s and was stopped. Ask for fewer areas, periods or rows.`,
  );

const gone = (): GianhError =>
  new GianhError('GIANH_ABANDONED', 'Whoever asked went away before the answer was there.');
