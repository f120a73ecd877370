import {
  Kind,
  type OperationDefinitionNode,
  type FragmentDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { CellKind } from './cell-kind.js';
import { type ShapeField, shapeOf } from './row-shape.js';

/** A column of a file. */
export interface Column {
  /** Keys with dots between them: `area.name`. */
  readonly name: string;
  readonly kind: CellKind;
}

/** How an answer becomes rows: where its one list is and what a row of it holds. */
export interface RowPlan {
  /** Keys from the data to the list. */
  readonly path: readonly string[];
  /** The list is the page of a connection at the root of the operation: everything behind it can be followed. */
  readonly isConnection: boolean;
  /** The rows stand under `node` of edges. */
  readonly isEdges: boolean;
  readonly fields: readonly ShapeField[];
}

/** The question of a plan: a document with its coerced variables. */
export interface PlanQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The row lists of a document that are in no other list; files are written of documents that have exactly one. */
export function rowPlans({ schema, document, variables }: PlanQuestion): readonly RowPlan[] {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root = schema.getRootType(operation.operation)!;
  return shapeOf({ schema, fragments, variables }, operation.selectionSet, root).flatMap((field) => listsIn(field, []));
}

function listsIn(field: ShapeField, above: readonly string[]): readonly RowPlan[] {
  if (!field.fields) return [];
  const path = [...above, field.key];
  if (field.isList) return [{ path, isConnection: false, isEdges: false, fields: field.fields }];
  if (!field.type.endsWith('Connection')) return field.fields.flatMap((inner) => listsIn(inner, path));
  const isConnection = above.length === 0;
  const rows = field.fields.find(({ type, isList }) => isList && !type.endsWith('Edge'));
  if (rows?.fields) return [{ path: [...path, rows.key], isConnection, isEdges: false, fields: rows.fields }];
  const edges = field.fields.find(({ isList }) => isList);
  const node = edges?.fields?.find(({ fields }) => fields !== undefined);
  return node?.fields ? [{ path: [...path, edges!.key], isConnection, isEdges: true, fields: node.fields }] : [];
}
