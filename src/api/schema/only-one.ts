import { GraphQLError } from 'graphql';

/** The one entry of a `@oneOf` input that is given; none or several is the caller's fault. */
export function onlyOne<Input extends object>(input: Input, name: string): readonly [keyof Input & string, unknown] {
  const given = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 1) return given[0] as [keyof Input & string, unknown];
  throw new GraphQLError(`Give exactly one of the fields of \`${name}\`; ${given.length} are given.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
