import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { withUserMessage } from '#api';
import type { Logger } from '#kernel';
import { readPast } from './read-past.js';

/** Answers requests that reach no resolver in the shape of GraphQL errors: too large, not JSON, no such page, our fault. */
export function errorAnswers(app: FastifyInstance, logger: Logger, maxBytes: number): void {
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(answer('GIANH_NOT_FOUND', `There is nothing at ${request.url.split('?')[0]}. See /.`)),
  );
  app.setErrorHandler(
    async (error: Error & { readonly code?: string; readonly statusCode?: number }, request, reply) => {
      const { statusCode = 500 } = error;
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        const words = `The request is larger than ${maxBytes} bytes. Send a shorter operation.`;
        await readPast(request.raw);
        return reply.code(413).send(answer('GIANH_RANGE_TOO_LARGE', words, { limit: maxBytes }));
      }
      if (statusCode < 500) return reply.code(statusCode).send(answer('BAD_REQUEST', error.message));
      const incident = randomUUID();
      logger.error({ incident, error }, 'a request failed');
      const words = `The hub could not answer this. Report incident ${incident}; the log has the cause.`;
      return reply.code(500).send(answer('GIANH_INTERNAL', words, { incident }));
    },
  );
}

function answer(code: string, message: string, details: object = {}): object {
  return { errors: [{ message, extensions: withUserMessage(code, details) }] };
}
