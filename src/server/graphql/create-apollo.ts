import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { ApiContext } from '#api';
import type { GraphqlSettings, Profile } from '#config';
import type { Logger } from '#kernel';
import { answerStatus } from './answer-status.plugin.js';
import type { DocumentParts } from './document-parts.js';
import { formatError } from './format-error.js';
import { limitDocument } from './limit-document.js';
import { limitOperation } from './limit-operation.plugin.js';
import { nameSnapshot } from './name-snapshot.plugin.js';
import { runCompiled } from './run-compiled.plugin.js';

/** What is set of a GraphQL door. */
export interface ApolloSettings {
  readonly limits: GraphqlSettings;
  readonly profile: Profile;
}

/** Apollo Server over the schema, not yet started: limits, compiled execution, masked errors, the snapshot on every answer. */
export function createApollo(
  schema: GraphQLSchema,
  logger: Logger,
  { limits, profile }: ApolloSettings,
  { texts, documents, compiled }: DocumentParts = {},
): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: profile === 'development',
    hideSchemaDetailsFromClientErrors: profile === 'production',
    // Nothing of an answer may hang on variables of the process.
    nodeEnv: 'production',
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: limits.batch > 1,
    stopOnTerminationSignals: false,
    persistedQueries: texts ? { cache: texts } : false,
    documentStore: documents,
    parseOptions: { maxTokens: limits.mode === 'measure' ? undefined : limits.tokens },
    validationRules: [limitDocument(limits)],
    formatError: formatError(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // A subgraph would otherwise hand out timings of every field to whoever asks for them.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitOperation(schema, limits, logger),
      runCompiled(schema, logger, compiled),
      nameSnapshot(),
      answerStatus(),
    ],
  });
}
