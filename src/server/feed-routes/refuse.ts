import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { presentError } from '#api';
import { type ErrorCode, errorCatalogue, type Logger } from '#kernel';
import { AnswerErrors } from '../export/record-pages.js';

const own: Readonly<Record<string, number>> = { GIANH_NOT_FOUND: 404, GIANH_NO_RECORD_ACCESS: 403, GIANH_TIMEOUT: 503 };
const ofFault = { caller: 400, source: 502, hub: 500 } as const;

/**
 * Answers with coded errors in the shape of GraphQL's and no data: the status is that of the first error – 404 no such
 * document, 403 no access, other faults of the caller 400, of a source 502, of the hub 500.
 */
export function refuse(reply: FastifyReply, error: unknown, logger: Logger): FastifyReply {
  const errors = error instanceof AnswerErrors ? error.errors : [presentError(error as Error, logger)];
  return reply
    .removeHeader('content-disposition')
    .code(statusOf(errors[0]))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors });
}

function statusOf(error: GraphQLFormattedError | undefined): number {
  const code = String(error?.extensions?.['code'] ?? 'GIANH_INTERNAL');
  const known = Object.hasOwn(errorCatalogue, code) ? errorCatalogue[code as ErrorCode] : undefined;
  // Codes of GraphQL itself say that the question is wrong.
  return own[code] ?? (known ? ofFault[known.fault] : 400);
}
