import { GraphQLError } from 'graphql';

/** The one entry of a `@oneOf` input that is given; none, several or null is the caller's fault. */
export function onlyOne<Input extends object>(input: Input, name: string): readonly [keyof Input & string, unknown] {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (given.length === 1 && given[0]![1] !== null) return given[0] as [keyof Input & string, unknown];
  throw new GraphQLError(`Give exactly one of the fields of \`${name}\`, and not null.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
