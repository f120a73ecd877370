import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '#api';
import { prefersGraphqlResponse } from './prefers-graphql-response.js';

/**
 * Answers 200 to whoever takes `application/json` when the request was sound and only its document or variables were not.
 *
 * GraphQL over HTTP, 6.4.1: with that media type a client cannot tell an answer of the hub from one of a proxy before it by
 * any other status. With `application/graphql-response+json` the status stays 400.
 */
export function answerStatus(): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response: { http, body } }) => {
        if (http.status !== 400 || body.kind !== 'single') return;
        const isSound = body.singleResult.errors?.every(({ extensions }) => extensions?.['code'] !== 'BAD_REQUEST');
        if (isSound && !prefersGraphqlResponse(request.http?.headers.get('accept'))) http.status = 200;
      },
    }),
  };
}
