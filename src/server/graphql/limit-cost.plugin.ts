import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type FragmentDefinitionNode, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { ApiContext } from '#api';
import { estimateCost } from './estimate-cost.js';

/** Most values of one answer, by estimate. */
export const mostValues = 500_000;

/** Refuses operations that could answer more values than the limit, before anything is read. */
export function limitCost(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        const fragments = Object.fromEntries(
          document.definitions
            .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
            .map((fragment) => [fragment.name.value, fragment]),
        );
        if (!operation) return;
        const cost = estimateCost({ schema, operation, fragments, variables: request.variables ?? {} }, mostValues);
        if (cost <= mostValues) return;
        throw new GraphQLError(
          `This could answer more than ${mostValues} values. Ask for smaller pages or nest fewer lists.`,
          {
            extensions: {
              code: 'GIANH_RANGE_TOO_LARGE',
              limit: mostValues,
              http: { status: 400, headers: new HeaderMap() },
            },
          },
        );
      },
    }),
  };
}
