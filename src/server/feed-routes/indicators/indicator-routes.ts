import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AnswerErrors } from '../../export/record-pages.js';
import { requestParameters } from '../request-parameters.js';
import type { DoorParts } from '../feed-routes.js';
import { createIndicatorFeed, type SliceQuestion } from './indicator-feed.js';
import type { IndicatorMap } from './indicator-map.js';
import { envelope, refusal, type WarehouseAnswer } from './warehouse-answers.js';

/** Name of the published document that gives the figures. */
const figures = 'warehouse-figures';
/** How long a login says that it holds, in milliseconds. */
const loginMs = 3_600_000;

/**
 * The indicator warehouse's own addresses over the hub's numbers: an existing wall reads the hub when its base address is changed.
 *
 * `POST /login` and the header it leads to are taken as the warehouse takes them; who may read is not decided here.
 */
export function indicatorRoutes(app: FastifyInstance, parts: DoorParts, map: IndicatorMap | undefined): void {
  const { ports, run, documents } = parts;
  const document = documents.byName.get(figures);
  if (!map || !document) return;
  const feed = createIndicatorFeed(map, { ports, run, document });
  const send = async (reply: FastifyReply, answer: () => WarehouseAnswer | Promise<WarehouseAnswer>) => {
    void reply.header('cache-control', 'no-store');
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof AnswerErrors)) ports.logger.error({ error }, 'the indicator feed failed');
      return refusal(500, error instanceof AnswerErrors ? error.message : 'INTERNAL', 'Hệ thống gặp lỗi');
    }
  };
  app.post('/login', async (_request, reply) =>
    send(reply, () => {
      const until = new Date(ports.clock.now().getTime() + loginMs + 7 * 3_600_000).toISOString();
      return envelope({
        accessToken: randomBytes(24).toString('base64url'),
        expiresIn: until.slice(0, 19).replace('T', ' '),
        refreshToken: randomBytes(24).toString('base64url'),
      });
    }),
  );
  app.get('/offices', async (_request, reply) => send(reply, feed.offices));
  app.get('/indicators/BCCP', async (_request, reply) => send(reply, feed.tree));
  app.get('/indicators/hasdata', async (_request, reply) => send(reply, feed.withData));
  app.get('/indicators/office/hasdata/:office', async (request, reply) =>
    send(reply, () => feed.ofOffice((request.params as { readonly office: string }).office)),
  );
  app.post('/indicators', async (request, reply) =>
    send(reply, () => feed.figures((request.body ?? {}) as SliceQuestion)),
  );
  app.get('/indicators', async (request, reply) =>
    send(reply, () => {
      const given = requestParameters(request);
      const last = (name: string): string | undefined => given.get(name)?.at(-1);
      const codes = [...(given.get('indicatorCode') ?? []), ...(given.get('indicatorCodes') ?? [])];
      return feed.figures({
        officeCode: last('officeCode'),
        indicatorCodes: codes.flatMap((text) => text.split(',')).filter((text) => text !== ''),
        dataTypeId: last('dataTypeId'),
        periodId: last('periodId'),
        dataYear: last('dataYear'),
      });
    }),
  );
}
