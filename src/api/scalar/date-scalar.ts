import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

/** A calendar day; graphql-scalars' LocalDate under the contract's name. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day (ngày) in Asia/Ho_Chi_Minh, `YYYY-MM-DD`.',
});
