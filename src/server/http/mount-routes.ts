import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#kernel';
import type { MountedResponse, MountedRoute } from './mounted-route.js';
import { readPast } from './read-past.js';

/** Mounts routes of other protocols: whole bodies as bytes whatever their type, limits and faults in their own words. */
export async function mountRoutes(
  app: FastifyInstance,
  routes: readonly MountedRoute[],
  logger: Logger,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const route of routes) mount(scope, route, logger);
  });
}

function mount(app: FastifyInstance, route: MountedRoute, logger: Logger): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.maxBytes,
    handler: async (request, reply) => {
      const answer = await route.handle({
        headers: flat(request.headers),
        query: flat(request.query as Record<string, unknown>),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      });
      return send(reply, answer);
    },
    errorHandler: async (error, request, reply) => {
      const answer = refusal(error, request, route, logger);
      if (isTooLarge(error)) await readPast(request.raw);
      return send(reply, answer);
    },
  });
}

const isTooLarge = ({ code }: { readonly code?: string }): boolean => code === 'FST_ERR_CTP_BODY_TOO_LARGE';

function refusal(
  error: Error & { readonly code?: string },
  request: FastifyRequest,
  route: MountedRoute,
  logger: Logger,
): MountedResponse {
  if (isTooLarge(error)) {
    const words = `The body is larger than the ${route.maxBytes} bytes this door takes. Send fewer rows at once.`;
    return route.failed('TOO_LARGE', words);
  }
  const incident = randomUUID();
  logger.error({ incident, error, method: request.method, path: route.path }, 'a door failed');
  return route.failed('INTERNAL', `The hub could not take this. Send it again later; incident ${incident}.`);
}

function send(reply: FastifyReply, { status, headers, body }: MountedResponse): FastifyReply {
  for (const [name, value] of Object.entries(headers ?? {})) void reply.header(name, value);
  return reply.code(status).send(body);
}

/** The first value of each name. */
function flat(values: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) as string]),
  );
}
