import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ApiContext, presentError } from '#api';
import { GianhError, type Logger } from '#kernel';
import { askedByBody, askedBySearch, type AskedOperation } from '../documents/asked-operation.js';
import type { FindText, FoundText } from '../documents/find-text.js';
import { type AnswerKeeper, type ComputedAnswer, etagOf } from './keep-answers.js';
import type { KeptAnswer } from './kept-answers.js';

/** What answers `/graphql`. */
export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<ApiContext>;
  readonly context: (request: FastifyRequest) => Promise<ApiContext>;
  readonly findText: FindText;
  /** Absent: every answer is computed. */
  readonly keeper?: AnswerKeeper;
  /** What the asker may see; answers are shared within it only. */
  readonly scope: (request: FastifyRequest) => string;
  readonly logger: Logger;
}

/** Request headers that an answer to a query may depend on. */
const decisive = ['accept', 'graphql-cost'] as const;
/** Longer ones are nobody's but an attacker's: such an answer is computed. */
const longestHeaders = 300;
/** The headers that a foreign page cannot send unasked, as Apollo's CSRF prevention has them. */
const preflighted = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Answers `/graphql`: finds the document by hash or text, gives what is kept, and leaves everything else (CSRF rules,
 * negotiation, refusals of the standard) to Apollo, of whose answers the kept ones are copies.
 */
export function graphqlRoute(
  parts: GraphqlRouteParts,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const { apollo, context, findText, keeper, scope, logger } = parts;

  const compute = async (
    request: FastifyRequest,
    asked?: AskedOperation,
    found?: FoundText,
  ): Promise<ComputedAnswer> => {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asked && found ? withText(request, asked, found) : asItCame(request),
      context: () => context(request),
    });
    return {
      status,
      headers: Object.fromEntries(headers),
      body: body.kind === 'complete' ? body.string : await whole(body.asyncIterator),
    };
  };

  return async (request, reply) => {
    const asked =
      request.method === 'GET' ? askedBySearch(request.query as Record<string, unknown>) : askedByBody(request.body);
    let found: FoundText | undefined;
    try {
      found = asked && findText(asked);
    } catch (error) {
      if (error instanceof GianhError) return refuse(request, reply, error, logger);
      throw error;
    }
    const headers = decisive.map((name) => request.headers[name] ?? '').join('\n');
    const isKept = keeper && asked && found && headers.length <= longestHeaders && isSafe(request);
    const answer = isKept
      ? await keeper.answer({ ...found!, variables: asked.variables ?? {}, scope: scope(request), headers }, () =>
          compute(request, asked, found),
        )
      : await compute(request, asked, found);
    return send(request, reply, answer);
  };
}

/** Whether Apollo's CSRF prevention lets the request pass whatever else it holds. */
function isSafe({ method, headers }: FastifyRequest): boolean {
  if (method === 'POST') return /^application\/json *(;|$)/i.test(headers['content-type'] ?? '');
  return headers['content-type'] === undefined && preflighted.some((name) => (headers[name] ?? '') !== '');
}

function send(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer | ComputedAnswer): FastifyReply {
  const { status, etag } =
    'etag' in answer ? { status: 200, etag: answer.etag } : { status: answer.status, etag: undefined };
  void reply.code(status).headers(answer.headers);
  if (request.method === 'GET' && status === 200) {
    const own = etag ?? etagOf(answer.body);
    if (!('cache-control' in answer.headers)) void reply.header('cache-control', 'private, no-cache');
    void reply.headers({ etag: own, vary: 'accept' });
    if (matches(request.headers['if-none-match'], own)) return reply.code(304).removeHeader('content-length').send();
  }
  return reply.send(answer.body);
}

/** RFC 9110, 13.1.2: `*` or a list of validators, weak ones compared by their text. */
const matches = (given: string | undefined, own: string): boolean =>
  given !== undefined &&
  (given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === own));

function asItCame(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const at = request.url.indexOf('?');
  return {
    method: request.method.toUpperCase(),
    headers,
    body: request.body,
    search: at < 0 ? '' : request.url.slice(at),
  };
}

/** The request with the text in place of what named it; a text that is to be registered by its hash goes as it came. */
function withText(
  request: FastifyRequest,
  asked: AskedOperation,
  { text, operationName }: FoundText,
): HTTPGraphQLRequest {
  const came = asItCame(request);
  if (asked.query !== undefined && asked.hash !== undefined) return came;
  if (came.method === 'GET') {
    const search = new URLSearchParams(came.search);
    const extensions = withoutHash(JSON.parse(search.get('extensions') ?? '{}') as object);
    search.delete('documentId');
    search.set('query', text);
    if (operationName !== undefined) search.set('operationName', operationName);
    search.set('extensions', JSON.stringify(extensions));
    return { ...came, search: `?${search}` };
  }
  const { documentId: _named, extensions, ...body } = request.body as Record<string, unknown>;
  return {
    ...came,
    body: {
      ...body,
      query: text,
      ...(operationName === undefined ? {} : { operationName }),
      extensions: withoutHash((extensions ?? {}) as object),
    },
  };
}

const withoutHash = (extensions: object): object => ({ ...extensions, persistedQuery: undefined });

function refuse(request: FastifyRequest, reply: FastifyReply, error: GianhError, logger: Logger): FastifyReply {
  const json = 'application/graphql-response+json';
  const type = request.headers.accept?.includes(json) ? json : 'application/json';
  return reply
    .code(400)
    .type(`${type}; charset=utf-8`)
    .send(`${JSON.stringify({ errors: [presentError(error, logger)] })}\n`);
}

async function whole(parts: AsyncIterableIterator<string>): Promise<string> {
  const texts: string[] = [];
  for await (const part of parts) texts.push(part);
  return texts.join('');
}
