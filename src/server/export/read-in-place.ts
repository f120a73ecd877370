import { getNamedType, getNullableType, type GraphQLField, isEnumType, isLeafType, isListType } from 'graphql';

type Source = Readonly<Record<string, unknown>>;
type Serialize = (value: unknown) => unknown;

/**
 * Reads a field as GraphQL's own default resolver does, and the names of things in a language; `undefined` for a field with
 * a resolver of its own, which needs execution.
 */
export function readInPlace(
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
): ((source: object) => unknown) | undefined {
  const { args } = field;
  const read = readerOf(field, given['language'], args.length === 1 && args[0]!.name === 'language');
  const type = getNamedType(field.type);
  if (!read || !isLeafType(type)) return read;
  const serialize = serializeOf(type.name, isEnumType(type) ? (value) => value : (value) => type.serialize(value));
  if (isListType(getNullableType(field.type))) {
    return (source) => (read(source) as readonly unknown[] | undefined)?.map(serialize);
  }
  return (source) => {
    const value = read(source);
    return value === undefined || value === null ? undefined : serialize(value);
  };
}

function readerOf(
  { name, resolve, args }: GraphQLField<unknown, unknown>,
  language: unknown,
  isNamed: boolean,
): ((source: object) => unknown) | undefined {
  if (isNamed) return (source) => (source as Record<string, (language: unknown) => unknown>)[name]!(language);
  return resolve === undefined && args.length === 0 ? (source) => (source as Source)[name] : undefined;
}

/** Texts and moments are answered as they are. */
const serializeOf = (type: string, own: Serialize): Serialize =>
  type === 'DateTime' || type === 'String' ? (value) => (typeof value === 'string' ? value : own(value)) : own;
