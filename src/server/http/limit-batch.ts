import type { FastifyInstance } from 'fastify';
import { withUserMessage } from '#api';
import { limitError } from '../graphql/limit-error.js';

/** Refuses requests of more operations than `most`, before any of them is read; 1 refuses every array. */
export function limitBatch(app: FastifyInstance, most: number): void {
  app.addHook('preHandler', async (request, reply) => {
    const { body } = request;
    if (!Array.isArray(body) || (most > 1 && body.length <= most)) return undefined;
    const { message, extensions } = limitError({ limit: 'batch', asked: body.length, most });
    const { code, http: _http, ...details } = extensions;
    return reply.code(400).send({ errors: [{ message, extensions: withUserMessage(code as string, details) }] });
  });
}
