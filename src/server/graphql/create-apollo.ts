import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { type ApiContext, presentError } from '#api';
import type { Logger } from '#kernel';
import type { DocumentParts } from './document-parts.js';
import { limitCost } from './limit-cost.plugin.js';
import { nameSnapshot } from './name-snapshot.plugin.js';
import { runCompiled } from './run-compiled.plugin.js';

/** Most tokens of one document. */
export const mostTokens = 20_000;

/** Apollo Server over the schema, not yet started: compiled execution, masked errors, the snapshot on every answer. */
export function createApollo(
  schema: GraphQLSchema,
  logger: Logger,
  { texts, documents, compiled }: DocumentParts = {},
): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    persistedQueries: texts ? { cache: texts } : false,
    documentStore: documents,
    parseOptions: { maxTokens: mostTokens },
    formatError: (formatted, error) => {
      const { originalError } = error as GraphQLError;
      const ownCode = formatted.extensions?.['code'];
      // Complaints of GraphQL itself keep Apollo's code and words; what a resolver threw is presented by the api.
      return originalError || ownCode === 'INTERNAL_SERVER_ERROR' ? presentError(error as Error, logger) : formatted;
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost(schema),
      runCompiled(schema, logger, compiled),
      nameSnapshot(),
    ],
  });
}
