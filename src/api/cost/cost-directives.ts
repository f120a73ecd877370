import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';

const { ARGUMENT_DEFINITION, ENUM, FIELD_DEFINITION, INPUT_FIELD_DEFINITION, OBJECT, SCALAR } = DirectiveLocation;

/** `@cost` of the GraphQL cost specification (IBM, ibm.github.io/graphql-specs/cost-spec.html). */
export const costDirective = new GraphQLDirective({
  name: 'cost',
  description:
    'What one value of it costs (chi phí ước tính). By default 1 for a field that answers an object, 0 for any other.',
  locations: [ARGUMENT_DEFINITION, ENUM, FIELD_DEFINITION, INPUT_FIELD_DEFINITION, OBJECT, SCALAR],
  args: {
    weight: { type: new GraphQLNonNull(GraphQLString), description: 'A number as text (trọng số), 1.0 or 5.' },
  },
});

/** `@listSize` of the GraphQL cost specification. */
export const listSizeDirective = new GraphQLDirective({
  name: 'listSize',
  description: 'How many rows a list is taken to hold (số dòng ước tính) before it is read.',
  locations: [FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: 'When no argument says how many (số dòng mặc định).' },
    slicingArguments: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description:
        'Arguments that say how many (đối số giới hạn); of several the largest, of a list argument its length.',
    },
    sizedFields: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Fields of the answered object that hold the rows (trường chứa các dòng).',
    },
    requireOneSlicingArgument: {
      type: GraphQLBoolean,
      defaultValue: true,
      description: 'Whether exactly one of them must be given (bắt buộc một đối số).',
    },
  },
});
