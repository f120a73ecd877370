import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Names of the variables of a paged document; no published document uses them. */
export const pageVariables = { first: 'gianhPageSize', after: 'gianhPageAfter' } as const;
/** Name in the answer of the page's end. */
export const pageKey = 'gianhPage';

/**
 * The document with one connection of its root read page by page, from the start to the end: `first`, `after`, `last` and `before` give
 * way to variables, the end of the page is selected too, and the other fields of the root are left out.
 */
export function pageDocument(document: DocumentNode, key: string): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? pagedOperation(definition, key) : definition,
  );
  return { ...document, definitions };
}

function pagedOperation(operation: OperationDefinitionNode, key: string): OperationDefinitionNode {
  const { variableDefinitions = [], selectionSet } = operation;
  const selections = selectionSet.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind !== Kind.FIELD) return [selection];
    return (selection.alias ?? selection.name).value === key ? [paged(selection)] : [];
  });
  return {
    ...operation,
    variableDefinitions: [...variableDefinitions, ...pageDefinitions],
    selectionSet: { ...selectionSet, selections },
  };
}

function paged(field: FieldNode): FieldNode {
  const kept = (field.arguments ?? []).filter(({ name }) => !['first', 'after', 'last', 'before'].includes(name.value));
  const selections = field.selectionSet!.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value !== 'totalCount',
  );
  return {
    ...field,
    arguments: [...kept, ...pageArguments],
    selectionSet: { ...field.selectionSet!, selections: [...selections, ...pageEnd] },
  };
}

const template = parse(
  `query ($${pageVariables.first}: Int, $${pageVariables.after}: String) {
    rows(first: $${pageVariables.first}, after: $${pageVariables.after}) { ${pageKey}: pageInfo { hasNextPage endCursor } }
  }`,
  { noLocation: true },
).definitions[0] as OperationDefinitionNode;
const pageDefinitions: readonly VariableDefinitionNode[] = template.variableDefinitions!;
const templateField = template.selectionSet.selections[0] as FieldNode;
const pageArguments: readonly ArgumentNode[] = templateField.arguments!;
const pageEnd: readonly SelectionNode[] = templateField.selectionSet!.selections;
