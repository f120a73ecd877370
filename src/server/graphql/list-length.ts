import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import type { ListSize } from '#api';

/** Rows that a field's list is taken to hold, at least one; `asked`: what its slicing arguments say themselves. */
export function listLength(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { slicingArguments, assumedSize }: ListSize,
  variables: Readonly<Record<string, unknown>>,
): { readonly rows: number; readonly asked: readonly number[] } {
  const asked: number[] = [];
  for (const name of slicingArguments) {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const size = given && sizeOf(given, variables);
    if (size !== undefined) asked.push(size);
  }
  if (asked.length > 0) return { rows: Math.max(1, ...asked), asked };
  const usual = field.args.find(({ name, defaultValue }) => slicingArguments.includes(name) && isNumber(defaultValue));
  return { rows: Math.max(1, isNumber(usual?.defaultValue) ? usual.defaultValue : assumedSize), asked };
}

/** A number, the length of a list, or `undefined` where nothing is said. */
function sizeOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return Array.isArray(given) ? given.length : isNumber(given) ? given : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
