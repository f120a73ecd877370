import { GraphQLSchema } from 'graphql';
import { costDirective, listSizeDirective } from './cost-directives.js';

/** The same schema that defines `@cost` and `@listSize`; what they say of its fields is `fieldCost`. */
export function defineCosts(schema: GraphQLSchema): GraphQLSchema {
  const directives = [...schema.getDirectives(), costDirective, listSizeDirective];
  return new GraphQLSchema({ ...schema.toConfig(), directives });
}
