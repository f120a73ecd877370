import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldCost, type ListSize } from '#api';
import { isLeftOut } from './is-left-out.js';
import { listLength } from './list-length.js';

/** What an estimate looks at. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** With the operation's own defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface CostEstimate {
  readonly cost: number;
  /** Rows that pages were asked for, where an argument says so. */
  readonly pages: readonly number[];
}

/** Rows per field of a connection, handed down to the field that holds them. */
type Sized = ListSize & { readonly rows: number };

/**
 * What an operation could cost at most, by the static analysis of the GraphQL cost specification: the weights of all fields,
 * each as often as the lists around it have rows.
 *
 * Takes time proportional to the document: a fragment is estimated once per size of the connection around it.
 */
export function estimateCost({ schema, operation, fragments, variables }: CostQuestion): CostEstimate {
  const pages: number[] = [];
  const known = new Map<string, number>();

  const ofSelection = (set: SelectionSetNode, type: string, sized?: Sized, spread = new Set<string>()): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, sized);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        cost += ofSelection(selection.selectionSet, selection.typeCondition?.name.value ?? type, sized, spread);
      } else if (!spread.has(selection.name.value)) {
        // Spread twice in one selection, it is run once.
        spread.add(selection.name.value);
        cost += ofFragment(selection.name.value, sized);
      }
    }
    return cost;
  };

  const ofFragment = (name: string, sized?: Sized): number => {
    const fragment = fragments[name];
    if (!fragment) return 0;
    const key = `${name} ${sized?.rows ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const cost = ofSelection(fragment.selectionSet, fragment.typeCondition.name.value, sized);
    known.set(key, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: string, sized?: Sized): number => {
    const type = schema.getType(parent);
    if (!isObjectType(type) && !isInterfaceType(type)) return 0;
    const field = type.getFields()[node.name.value];
    if (!field) return 0;
    const { weight, listSize } = fieldCost(field);
    const own = listSize && listLength(node, field, listSize, variables);
    if (own?.asked && listSize!.sizedFields.length > 0) pages.push(...own.asked);
    const isSized = sized?.sizedFields.includes(field.name) ?? false;
    const holdsRows = (listSize?.sizedFields.length ?? 0) > 0;
    const rows = isSized ? sized!.rows : holdsRows ? 1 : (own?.rows ?? 1);
    const inner = holdsRows ? { ...listSize!, rows: own!.rows } : undefined;
    const below = node.selectionSet ? ofSelection(node.selectionSet, getNamedType(field.type).name, inner) : 0;
    return rows * (weight + below);
  };

  const query = schema.getQueryType()?.name ?? '';
  return { cost: Math.min(ofSelection(operation.selectionSet, query), Number.MAX_SAFE_INTEGER), pages };
}
