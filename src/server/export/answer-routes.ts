import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GianhError } from '#kernel';
import { type AskedOperation, askedByBody } from '../documents/asked-operation.js';
import type { DoorParts } from '../feed-routes/feed-routes.js';
import { refuse } from '../feed-routes/refuse.js';
import { requestParameters } from '../feed-routes/request-parameters.js';
import { answerTable } from './answer-table.js';
import { askAnswer } from './ask-answer.js';
import type { Export, Exporter } from './create-exporter.js';
import { mediaTypes } from './export-format.js';
import { inChunks } from './in-chunks.js';
import { inTexts } from './in-texts.js';
import { readDialect } from './read-dialect.js';
import { AnswerErrors } from './record-pages.js';

const formats = ['csv', 'xlsx'] as const;

/** What a request wants written, and how. */
interface Wanted {
  readonly asked: AskedOperation & { readonly query: string };
  readonly format: (typeof formats)[number];
}

/**
 * `POST /export/answer.csv|xlsx` with the body of a GraphQL request: its answer as a table, under the limits of `/graphql`.
 *
 * The address may say `dialect=std|vi|plain` of a CSV, `list=<keys.with.dots>` where the operation answers several lists, and
 * `pages=all` for every page of a published operation. Refuses GIANH_NOT_TABULAR, GIANH_UNKNOWN_DOCUMENT, and whatever `/graphql` refuses.
 */
export function answerRoutes(app: FastifyInstance, parts: DoorParts, exporter: Exporter): void {
  for (const format of formats) {
    app.post(`/export/answer.${format}`, async (request, reply) => {
      try {
        const wanted = { asked: textOf(request), format };
        const file = wantsAllPages(request)
          ? await allPages(request, wanted, parts, exporter)
          : await oneAnswer(app, request, wanted, parts);
        return await sendFile(reply, format, file);
      } catch (error) {
        return refuse(reply, error, parts.ports.logger);
      }
    });
  }
}

function textOf({ body }: FastifyRequest): Wanted['asked'] {
  const asked = askedByBody(body);
  if (asked?.query !== undefined) return { ...asked, query: asked.query };
  throw new GianhError('GIANH_BAD_VARIABLE', 'Send the JSON body of a GraphQL request with the text of its "query".');
}

function wantsAllPages(request: FastifyRequest): boolean {
  const pages = requestParameters(request).get('pages')?.at(-1) ?? 'one';
  if (pages === 'one' || pages === 'all') return pages === 'all';
  throw new GianhError('GIANH_BAD_VARIABLE', `"pages" cannot be ${pages.slice(0, 40)}: write one or all.`);
}

async function oneAnswer(
  app: FastifyInstance,
  request: FastifyRequest,
  wanted: Wanted,
  parts: DoorParts,
): Promise<Omit<Export, 'countRows'>> {
  const parameters = requestParameters(request);
  const dialect = readDialect({ declaredVariables: [] }, parameters, 'std');
  const { data, errors, snapshot } = await askAnswer(app, request, wanted.asked);
  if (errors || !data || snapshot === undefined) throw new AnswerErrors(errors ?? []);
  return answerTable(parts, { ...wanted, data, snapshot, dialect, list: parameters.get('list')?.at(-1) });
}

async function allPages(
  request: FastifyRequest,
  { asked, format }: Wanted,
  { documents }: DoorParts,
  exporter: Exporter,
): Promise<Export> {
  const document = documents.byText(asked.query);
  if (document?.operationType !== 'query') {
    const words = 'Only published operations are written with all pages. Ask without "pages", or have yours published.';
    throw new GianhError('GIANH_UNKNOWN_DOCUMENT', words);
  }
  const dialect = readDialect(document, requestParameters(request), 'std');
  return exporter.open({ name: document.name, format, dialect, variables: inTexts(asked.variables ?? {}) });
}

async function sendFile(
  reply: FastifyReply,
  format: Wanted['format'],
  { fileName, snapshot, chunks }: Omit<Export, 'countRows'>,
): Promise<FastifyReply> {
  // The first chunk is made before the status goes out: what is refused at once is refused with its status.
  const stream = Readable.from(await inChunks(chunks), { objectMode: false });
  return reply
    .type(mediaTypes[format])
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('gianh-snapshot', String(snapshot))
    .header('cache-control', 'no-store')
    .send(stream);
}
