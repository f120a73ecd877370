import {
  getVariableValues,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { GianhError } from '#kernel';
import type { TrustedDocument } from '../documents/trusted-documents.js';
import { operationOf } from './run-document.js';

/** Texts by name, several of one name in their order, as an address carries them. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

/** The variables of a document: as JSON would carry them, and coerced. */
export interface Variables {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}

/**
 * The declared variables of a document from texts; what it does not declare is not looked at, because dashboards add parameters of their own.
 *
 * Lists are written by repeating the name or with commas, input objects as JSON, an empty text is no value. Faults of all
 * variables are GIANH_BAD_VARIABLE.
 */
export function readVariables(
  schema: GraphQLSchema,
  { document, name }: TrustedDocument,
  given: Parameters,
): Variables {
  const definitions = operationOf(document).variableDefinitions ?? [];
  const raw: Record<string, unknown> = {};
  const problems: string[] = [];
  const faulty = new Set<string>();
  for (const definition of definitions) {
    const variable = definition.variable.name.value;
    const texts = (given.get(variable) ?? []).filter((text) => text !== '');
    if (texts.length === 0) continue;
    try {
      raw[variable] = valueOf(typeOf(schema, definition), texts);
    } catch (error) {
      faulty.add(variable);
      problems.push(`"$${variable}": ${(error as Error).message}`);
    }
  }
  const sound = definitions.filter(({ variable }) => !faulty.has(variable.name.value));
  const read = getVariableValues(schema, sound, raw);
  for (const { message, nodes } of read.errors ?? []) {
    const node = nodes?.[0] as VariableDefinitionNode | undefined;
    if (node?.variable) faulty.add(node.variable.name.value);
    problems.push(message);
  }
  if (problems.length > 0 || !read.coerced) {
    const words = `${name} cannot be asked so: ${problems.join(' ')} It declares: ${declared(definitions) || 'nothing'}.`;
    throw new GianhError('GIANH_BAD_VARIABLE', words, { variables: [...faulty] });
  }
  return { raw, coerced: read.coerced };
}

function typeOf(schema: GraphQLSchema, { type }: VariableDefinitionNode): GraphQLInputType {
  const found = typeFromAST(schema, type);
  if (found && isInputType(found)) return found;
  throw new GianhError('GIANH_INTERNAL', 'A published operation declares a variable of no input type.');
}

function valueOf(type: GraphQLInputType, texts: readonly string[]): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, texts);
  if (isListType(type)) {
    const inner: GraphQLInputType = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    const [only] = texts;
    if (texts.length === 1 && only!.startsWith('[')) return json(only!);
    if (isInputObjectType(inner)) return texts.map(json);
    return texts.flatMap((text) => text.split(',')).map((text) => one(inner, text.trim()));
  }
  if (texts.length > 1) throw new Error(`takes one value and got ${texts.length}.`);
  return one(type, texts[0]!);
}

function one(type: GraphQLInputType, text: string): unknown {
  if (isInputObjectType(type)) return json(text);
  if (!isScalarType(type)) return text;
  if ((type.name === 'Int' || type.name === 'Float') && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
    return Number(text);
  if (type.name === 'Boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`is not JSON: ${text.slice(0, 80)}.`);
  }
}

const declared = (definitions: readonly VariableDefinitionNode[]): string =>
  definitions.map(({ variable }) => variable.name.value).join(', ');
