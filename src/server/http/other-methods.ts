import type { FastifyInstance } from 'fastify';
import { withUserMessage } from '#api';

/** Answers 405 to methods that these addresses do not take, and which they do (RFC 9110, 15.5.6). */
export function otherMethods(app: FastifyInstance, urls: readonly string[]): void {
  for (const url of urls) {
    app.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url,
      handler: (request, reply) => {
        const message = `${request.method} is not taken here. Send the query by POST or GET.`;
        return reply
          .code(405)
          .header('allow', 'GET, POST')
          .send({ errors: [{ message, extensions: withUserMessage('BAD_REQUEST') }] });
      },
    });
  }
}
