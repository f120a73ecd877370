import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type FragmentDefinitionNode,
} from 'graphql';

/** What an estimate looks at. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Rows a list is taken to hold when nothing says how many. */
const usualRows = 20;
/** Rows a connection holds when `first` is left out. */
const usualPage = 50;

/**
 * How many values an operation could answer: every field once per row of the lists around it.
 *
 * A connection holds as many rows as `first` or `last` asks for, a list as `first` or `count`, any other 20; the estimate is
 * stopped above `limit`, so that it never costs more than the operation is allowed to.
 */
export function estimateCost(question: CostQuestion, limit: number): number {
  const { schema, operation, fragments, variables } = question;

  const ofSelection = (set: SelectionSetNode, type: GraphQLOutputType, rows: number, page: number): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (cost > limit) return cost;
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, rows, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += ofSelection(selection.selectionSet, typeOf(selection.typeCondition?.name.value, type), rows, page);
      else {
        const fragment = fragments[selection.name.value];
        if (fragment)
          cost += ofSelection(fragment.selectionSet, typeOf(fragment.typeCondition.name.value, type), rows, page);
      }
    }
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLOutputType, rows: number, page: number): number => {
    const named = getNamedType(parent);
    if (!isObjectType(named) && !isInterfaceType(named)) return rows;
    const type = named.getFields()[node.name.value]?.type;
    if (!type || !node.selectionSet || !isCompositeType(getNamedType(type))) return rows;
    const within = isListType(getNullableType(type)) ? rows * page : rows;
    if (within > limit) return within;
    return rows + ofSelection(node.selectionSet, type, within, pageOf(node, type));
  };

  const pageOf = (node: FieldNode, type: GraphQLOutputType): number => {
    if (getNamedType(type).name.endsWith('Connection')) return size(node, 'last') ?? size(node, 'first') ?? usualPage;
    return (isListType(getNullableType(type)) ? (size(node, 'first') ?? size(node, 'count')) : undefined) ?? usualRows;
  };

  const size = (node: FieldNode, name: string): number | undefined => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return typeof given === 'number' ? given : undefined;
  };

  const typeOf = (name: string | undefined, otherwise: GraphQLOutputType): GraphQLOutputType =>
    ((name === undefined ? undefined : schema.getType(name)) as GraphQLOutputType | undefined) ?? otherwise;

  const query = schema.getQueryType();
  return query ? ofSelection(operation.selectionSet, query, 1, usualRows) : 0;
}
