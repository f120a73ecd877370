import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';

/** Inputs of which exactly one field is given. */
const names = ['AsOf', 'MetricWindow', 'PeriodSelection'];

/** Marks the schema's `@oneOf` inputs, which TypeGraphQL has no word for. */
export function markOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const name of names) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  }
  return schema;
}
