import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Compiled operations, the least recently used ones given up. */
export interface CompiledQueries {
  /** The compiled operation, or `undefined` where graphql-js is to run it. */
  readonly find: (
    name: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) => CompiledQuery | undefined;
}

/** Most operations kept compiled. */
const most = 500;

/** Compiles operations for a schema and keeps the last 500; introspection is left to graphql-js. */
export function createCompiledQueries(schema: GraphQLSchema): CompiledQueries {
  const kept = new Map<string, CompiledQuery | undefined>();
  return {
    find(name, document, operation) {
      const has = kept.has(name);
      const compiled = has ? kept.get(name) : compile(schema, document, operation);
      if (has) kept.delete(name);
      kept.set(name, compiled);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
      return compiled;
    },
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | undefined {
  if (operation.operation !== 'query' || asksForSchema(operation)) return undefined;
  const compiled = compileQuery(schema, document, operation.name?.value);
  return isCompiledQuery(compiled) ? compiled : undefined;
}

function asksForSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}
