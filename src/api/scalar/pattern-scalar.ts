import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A scalar of text of one form; anything else is refused with `hint`. Whole numbers are read as their digits. */
export function patternScalar(options: {
  readonly name: string;
  readonly description: string;
  readonly pattern: RegExp;
  readonly hint: string;
}): GraphQLScalarType<string, string> {
  const { name, pattern, hint } = options;
  const read = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    if (typeof value === 'number' && pattern.test(String(value))) return String(value);
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}: ${hint}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description: options.description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT) return read(node.value);
      throw new GraphQLError(`${name} cannot be written so: ${hint}`, { nodes: node });
    },
  });
}
