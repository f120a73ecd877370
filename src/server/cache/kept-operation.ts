import { getOperationAST, getVariableValues, type GraphQLSchema, parse, type VariableDefinitionNode } from 'graphql';
import { sha256 } from '#kernel';
import { whatChanges } from '../documents/what-changes.js';

/** An operation whose answers can be kept. */
export interface KeptOperation {
  /** SHA-256 of its text and the operation's name. */
  readonly id: string;
  readonly variables: readonly VariableDefinitionNode[];
  /** Its answer follows every write, not only the snapshot. */
  readonly fresh: boolean;
}

/** How answers of a valid document can be kept; `undefined` for what is no query or selects live fields. */
export function keptOperation(
  schema: GraphQLSchema,
  text: string,
  name: string | undefined,
): KeptOperation | undefined {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, name);
  if (operation?.operation !== 'query') return undefined;
  const { live, fresh } = whatChanges(schema, document);
  if (live) return undefined;
  return { id: sha256(`${name ?? ''}\n${text}`), variables: operation.variableDefinitions ?? [], fresh };
}

/**
 * The declared variables after coercion as a text, defaults filled in; what is sent beyond them does not count, for
 * dashboards send their own. `undefined` where they do not fit: the execution says so in the standard's words.
 */
export function variablesKey(
  schema: GraphQLSchema,
  { variables }: KeptOperation,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  if (variables.length === 0) return '';
  const { coerced } = getVariableValues(schema, variables, given, { maxErrors: 1 });
  return coerced && JSON.stringify(coerced);
}
