import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { type ApiContext, presentError } from '#api';
import type { Logger } from '#kernel';
import { type CompiledQueries, createCompiledQueries } from './compiled-queries.js';

/**
 * Runs operations compiled (graphql-jit); what cannot be compiled and what does not begin to run is left to graphql-js.
 *
 * Apollo does not present errors of an answer that a plugin gives, so it is done here.
 */
export function runCompiled(
  schema: GraphQLSchema,
  logger: Logger,
  compiled: CompiledQueries = createCompiledQueries(schema),
): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ request, document, operation, contextValue, queryHash }) => {
        // No operation of that name: graphql-js says so.
        if (!operation) return null;
        const query = compiled.find(`${queryHash} ${request.operationName ?? ''}`, document, operation);
        if (!query) return null;
        const result = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
        // Without data nothing was run: the variables do not fit, and graphql-js says so in the standard's words.
        if (!('data' in result)) return null;
        const { data, errors } = result;
        const singleResult = errors ? { data, errors: errors.map((error) => presentError(error, logger)) } : { data };
        return { body: { kind: 'single', singleResult }, http: { headers: new HeaderMap() } };
      },
    }),
  };
}
