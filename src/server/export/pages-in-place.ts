import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { createContext } from '#api';
import { pageDocument, pageVariables } from './page-document.js';
import type { RecordQuestion, Records } from './record-question.js';
import type { RowPlan } from './row-plan.js';
import type { ShapeField } from './row-shape.js';
import { operationOf } from './run-document.js';

/** What a connection's resolver answers: its rows, and where the page ends. */
interface AnsweredPage {
  readonly nodes: Records;
  readonly info: () => { readonly hasNextPage: boolean; readonly endCursor: string | undefined };
}

/** Types whose lists are read from stored records. */
const recordTypes: readonly string[] = ['Dossier', 'Visit', 'CityReport'];

/** Whether the rows of a plan are stored records of which nothing but columns and names of dimensions is selected. */
export function canReadInPlace(plan: RowPlan, schema: GraphQLSchema, document: DocumentNode): boolean {
  const field = rootField(document, plan.path[0]!);
  const type = field && schema.getQueryType()!.getFields()[field.name.value]?.type;
  const rows = recordTypes.some((name) => String(type) === `${name}Connection!`);
  return rows && !plan.isEdges && operationOf(document).operation === 'query' && plan.fields.every(isPlain);
}

const isPlain = ({ inPlace, fields, isList }: ShapeField): boolean =>
  inPlace !== undefined && (fields === undefined || (!isList && fields.every(isPlain)));

/** The rows of every page as the connection's own resolver gives them, before execution: same filters, same order, same rows. */
export async function* pagesInPlace(question: RecordQuestion, pageSize: number): AsyncGenerator<Records> {
  const { schema, plan, variables, ports } = question;
  const document = pageDocument(question.document, plan.path[0]!);
  const node = rootField(document, plan.path[0]!)!;
  const query = schema.getQueryType()!;
  const field = query.getFields()[node.name.value]!;
  const context = createContext(ports);
  let after: string | null = null;
  do {
    const variableValues = { ...variables, [pageVariables.first]: pageSize, [pageVariables.after]: after };
    const info = {
      schema,
      fieldName: field.name,
      fieldNodes: [node],
      returnType: field.type,
      parentType: query,
      path: { prev: undefined, key: plan.path[0]!, typename: query.name },
      fragments: fragmentsOf(document),
      rootValue: undefined,
      operation: operationOf(document),
      variableValues,
    } as unknown as GraphQLResolveInfo;
    const args = getArgumentValues(field, node, variableValues);
    const page = (await field.resolve!(undefined, args, context, info)) as AnsweredPage;
    yield page.nodes;
    const { hasNextPage, endCursor } = page.info();
    after = hasNextPage ? (endCursor ?? null) : null;
  } while (after !== null);
}

/** The field of the root that answers under a key, where the operation itself names it. */
export const rootField = (document: DocumentNode, key: string): FieldNode | undefined =>
  operationOf(document).selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key,
  );

const fragmentsOf = (document: DocumentNode): GraphQLResolveInfo['fragments'] =>
  Object.fromEntries(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
