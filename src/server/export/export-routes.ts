import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GianhError } from '#kernel';
import type { DoorParts } from '../feed-routes/feed-routes.js';
import { splitFeedName } from '../feed-routes/feed-format.js';
import { refuse } from '../feed-routes/refuse.js';
import { requestParameters } from '../feed-routes/request-parameters.js';
import { takesGzip } from '../feed-routes/send-body.js';
import { answerRoutes } from './answer-routes.js';
import { createExporter, type Exporter } from './create-exporter.js';
import { exportFormats, mediaTypes } from './export-format.js';
import { findDocument } from './find-document.js';
import { inChunks } from './in-chunks.js';
import { readDialect } from './read-dialect.js';

/** `GET /export/<name>.csv|xlsx|json|ndjson?variable=…`: all pages of a published document as one file, streamed. */
export function exportRoutes(app: FastifyInstance, parts: DoorParts): void {
  const { schema, ports, documents, run } = parts;
  const exporter = createExporter(schema, ports, documents, { run });
  answerRoutes(app, parts, exporter);
  app.get('/export/:file', async (request, reply) => {
    try {
      return await answer(request, reply, parts, exporter);
    } catch (error) {
      return refuse(reply, error, ports.logger);
    }
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { documents, ports }: DoorParts,
  exporter: Exporter,
): Promise<FastifyReply> {
  const { file } = request.params as { readonly file: string };
  const asked = splitFeedName(file, exportFormats);
  if (!asked) {
    const endings = exportFormats.map((one) => `.${one}`).join(', ');
    throw new GianhError('GIANH_NOT_FOUND', `An export ends in ${endings}.`);
  }
  const { name, format } = asked;
  const variables = requestParameters(request);
  const dialect = readDialect(findDocument(documents, name), variables, 'std');
  const { chunks, fileName, snapshot } = await exporter.open({ name, format, variables, dialect });
  void reply
    .type(mediaTypes[format])
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('gianh-snapshot', String(snapshot))
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding');
  if (request.method === 'HEAD') return reply.send();
  // The first chunk is made before the status goes out: what is refused at once is refused with its status.
  const stream = Readable.from(await inChunks(chunks), { objectMode: false });
  stream.on('error', (error) => ports.logger.error({ error, name }, 'an export ended before its end'));
  if (format === 'xlsx' || !takesGzip(request)) return reply.send(stream);
  const zipped = createGzip({ level: 1 });
  stream.on('error', (error) => zipped.destroy(error));
  zipped.on('close', () => stream.destroy());
  return reply.header('content-encoding', 'gzip').send(stream.pipe(zipped));
}
