import { GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Instant } from '#domain';

const { parseValue, parseLiteral, ...config } = GraphQLDateTime.toConfig();

/** graphql-scalars' DateTime over the hub's instants: read into `YYYY-MM-DDTHH:mm:ssZ`, written as they are. */
export const DateTimeScalar = new GraphQLScalarType<Instant, Instant>({
  ...config,
  name: 'DateTime',
  description: 'A moment (thời điểm), RFC 3339; answered in UTC with whole seconds: `2021-07-09T01:30:00Z`.',
  serialize: (value) => value as Instant,
  parseValue: (value) => toInstant(parseValue(value)),
  parseLiteral: (node: ValueNode, variables) => toInstant(parseLiteral(node, variables)),
});

function toInstant(value: unknown): Instant {
  return `${(value as Date).toISOString().slice(0, 19)}Z`;
}
