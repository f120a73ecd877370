import type { FastifyInstance } from 'fastify';

/** `/health/live`: the process runs. `/health/ready`: the hub has loaded and is not going down. */
export function healthRoutes(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'loading' });
  });
}
