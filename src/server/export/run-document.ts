import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type ApiContext, presentError } from '#api';
import type { Logger } from '#kernel';
import { createCompiledQueries } from '../graphql/compiled-queries.js';

/** What a document answered; errors as callers may see them. */
export interface DocumentAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Runs a document, which `name` tells from all others, with raw variables. */
export type RunDocument = (
  name: string,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  context: ApiContext,
) => Promise<DocumentAnswer>;

/** Runs documents that were validated before, compiled where they can be: the same execution as `/graphql`. */
export function createRunDocument(schema: GraphQLSchema, logger: Logger): RunDocument {
  const compiled = createCompiledQueries(schema);
  return async (name, document, variables, context) => {
    const query = compiled.find(name, document, operationOf(document));
    const first = query && ((await query.query(undefined, context, variables)) as ExecutionResult);
    // Without data nothing was run: the variables do not fit, and graphql-js says so in the standard's words.
    const result =
      first && 'data' in first
        ? first
        : await execute({ schema, document, contextValue: context, variableValues: variables });
    const { data, errors } = result as ExecutionResult<Record<string, unknown>>;
    return { data, ...(errors ? { errors: errors.map((error) => presentError(error, logger)) } : {}) };
  };
}

/** The operation of a document that has one. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
}
