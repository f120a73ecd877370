import type { ApolloServer } from '@apollo/server';
import { type ApolloFastifyContextFunction, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { ApiContext } from '#api';

/**
 * Serves the schema as a federation subgraph at `/subgraph`, under the rules and limits of `/graphql`.
 *
 * A hub that no gateway asks never builds it: the first request does.
 */
export function mountSubgraph(
  app: FastifyInstance,
  create: () => ApolloServer<ApiContext>,
  context: ApolloFastifyContextFunction<ApiContext>,
): void {
  let opened: Promise<{ apollo: ApolloServer<ApiContext>; handler: RouteHandlerMethod }> | undefined;
  const open = async (): Promise<{ apollo: ApolloServer<ApiContext>; handler: RouteHandlerMethod }> => {
    const apollo = create();
    await apollo.start();
    return { apollo, handler: fastifyApolloHandler(apollo, { context }) as RouteHandlerMethod };
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/subgraph',
    async handler(request, reply) {
      const { handler } = await (opened ??= open());
      return handler.call(this, request, reply);
    },
  });
  app.addHook('onClose', async () => {
    await (await opened)?.apollo.stop();
  });
}
