import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { currentSignal } from '#kernel';
import type { AskedOperation } from '../documents/asked-operation.js';

/** What `/graphql` answered to somebody. */
export interface AskedAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** The snapshot it was read at. */
  readonly snapshot?: number;
}

/** Of the connection or of the body, not of who asks. */
const notPassedOn = [
  'graphql-cost',
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'transfer-encoding',
];

/**
 * Asks `/graphql` an operation as whoever sent the request: the same limits, the same documents, the same deadline, the same
 * kept answers. Nothing leaves the process.
 */
export async function askAnswer(
  app: FastifyInstance,
  request: FastifyRequest,
  { query, operationName, variables }: AskedOperation,
): Promise<AskedAnswer> {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !notPassedOn.includes(name)));
  const { body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
    payload: JSON.stringify({ query, operationName, variables }),
    remoteAddress: request.ip,
    signal: currentSignal(),
  });
  const { data, errors, extensions } = JSON.parse(body) as {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly GraphQLFormattedError[];
    readonly extensions?: { readonly gianh?: { readonly snapshot?: string } };
  };
  const snapshot = extensions?.gianh?.snapshot;
  return { data, errors, snapshot: snapshot === undefined ? undefined : Number(snapshot) };
}
