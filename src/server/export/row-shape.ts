import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type CellKind, cellKindOf } from './cell-kind.js';
import { readInPlace } from './read-in-place.js';

/** One field of an answer as a document selects it. */
export interface ShapeField {
  /** Its name in the answer: the alias, if it has one. */
  readonly key: string;
  /** Name of its type, without lists and non-null. */
  readonly type: string;
  readonly isList: boolean;
  /** Of a leaf: what its cell holds. */
  readonly cell?: CellKind;
  /** Of an object: its fields. */
  readonly fields?: readonly ShapeField[];
  /** Reads it from the object behind the answer as GraphQL would; absent where only execution can. */
  readonly inPlace?: (source: object) => unknown;
}

/** What a shape is read from. */
export interface ShapeQuestion {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields that a selection answers, through fragments; what `@skip` or `@include` leave out is not there. */
export function shapeOf(
  question: ShapeQuestion,
  set: SelectionSetNode,
  parent: GraphQLNamedType,
): readonly ShapeField[] {
  const { schema, fragments, variables } = question;
  const found = new Map<string, ShapeField>();
  const add = (field: ShapeField): void => {
    const other = found.get(field.key);
    found.set(
      field.key,
      other?.fields && field.fields ? { ...other, fields: joined(other.fields, field.fields) } : field,
    );
  };
  const walk = (selections: SelectionSetNode, type: GraphQLNamedType): void => {
    for (const selection of selections.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const field = fieldOf(question, selection, type, parent);
        if (field) add(field);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!;
      const condition = fragment.typeCondition?.name.value;
      walk(fragment.selectionSet, (condition === undefined ? undefined : schema.getType(condition)) ?? type);
    }
  };
  walk(set, parent);
  return [...found.values()];
}

function fieldOf(
  question: ShapeQuestion,
  node: FieldNode,
  type: GraphQLNamedType,
  parent: GraphQLNamedType,
): ShapeField | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field: GraphQLField<unknown, unknown> | undefined = type.getFields()[node.name.value];
  if (!field) return undefined;
  const named = getNamedType(field.type);
  const isLeaf = isLeafType(named);
  // Of a fragment on another type it is not known whether the object is one of that type.
  const given = type === parent && isObjectType(type) ? getArgumentValues(field, node, question.variables) : undefined;
  return {
    key: node.alias?.value ?? node.name.value,
    type: named.name,
    isList: isListType(getNullableType(field.type)),
    ...(isLeaf ? { cell: cellKindOf(named) } : { fields: shapeOf(question, node.selectionSet!, named) }),
    ...(given ? { inPlace: readInPlace(field, given) } : {}),
  };
}

/** Fields of two selections of the same field. */
function joined(one: readonly ShapeField[], other: readonly ShapeField[]): readonly ShapeField[] {
  const keys = new Set(one.map(({ key }) => key));
  return [...one, ...other.filter(({ key }) => !keys.has(key))];
}
