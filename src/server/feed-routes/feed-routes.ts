import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { ApiPorts } from '#api';
import { GianhError } from '#kernel';
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import type { CsvDialect } from '../export/csv-text.js';
import { mediaTypes } from '../export/export-format.js';
import { findDocument } from '../export/find-document.js';
import { pinPorts } from '../export/pin-ports.js';
import { readDialect } from '../export/read-dialect.js';
import { readVariables } from '../export/read-variables.js';
import type { RunDocument } from '../export/run-document.js';
import { feedBody } from './feed-body.js';
import { bodyEtag, feedEtag, holds } from './feed-etag.js';
import { feedFormats, splitFeedName } from './feed-format.js';
import { refuse } from './refuse.js';
import { requestParameters } from './request-parameters.js';
import { sendBody } from './send-body.js';

/** What the doors for dashboards work with. */
export interface DoorParts {
  readonly schema: GraphQLSchema;
  readonly ports: ApiPorts;
  readonly documents: TrustedDocuments;
  readonly run: RunDocument;
}

/** `GET /feed/<name>.json|csv|geojson?variable=…` for every published document. */
export function feedRoutes(app: FastifyInstance, parts: DoorParts): void {
  app.get('/feed/:file', async (request, reply) => {
    try {
      return await answer(request, reply, parts);
    } catch (error) {
      return refuse(reply, error, parts.ports.logger);
    }
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, parts: DoorParts): Promise<FastifyReply> {
  const { schema, documents, run } = parts;
  const { file } = request.params as { readonly file: string };
  const asked = splitFeedName(file, feedFormats);
  if (!asked) {
    throw new GianhError('GIANH_NOT_FOUND', `A feed ends in ${feedFormats.map((one) => `.${one}`).join(', ')}.`);
  }
  const { name, format } = asked;
  const document = findDocument(documents, name);
  const parameters = requestParameters(request);
  const variables = readVariables(schema, document, parameters);
  const dialect: CsvDialect = readDialect(document, parameters, 'plain');
  const ports = await pinPorts(parts.ports);
  const { n } = await ports.snapshots.head();
  void reply
    .header('gianh-snapshot', String(n))
    .header('cache-control', parts.ports.isLoading() ? 'no-store' : 'no-cache')
    .header('vary', 'accept-encoding');
  const held = (etag: string): boolean => holds(request.headers['if-none-match'], etag);
  const etag = await feedEtag({ schema, document, variables, form: `${format} ${dialect}`, ports });
  if (etag && held(etag)) return reply.code(304).header('etag', etag).send();
  const body = await feedBody({ schema, document, variables, format, dialect, ports, run });
  const own = etag ?? bodyEtag(body);
  void reply.header('etag', own);
  return held(own) ? reply.code(304).send() : sendBody(request, reply.type(mediaTypes[format]), body);
}
