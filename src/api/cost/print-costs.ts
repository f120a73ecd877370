import { type GraphQLSchema, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import { fieldCost, rowsOf } from './field-cost.js';

/** Writes `@cost` and `@listSize` behind the fields of a printed schema: graphql-js prints definitions only. */
export function printCosts(text: string, schema: GraphQLSchema): string {
  const marks: { readonly at: number; readonly words: string }[] = [];
  for (const definition of parse(text, { noLocation: false }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = schema.getType(definition.name.value);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const sized = rowsOf(type);
    for (const node of definition.fields ?? []) {
      const field = type.getFields()[node.name.value];
      const words = field && costWords(field, sized.includes(node.name.value));
      if (words) marks.push({ at: node.type.loc!.end, words });
    }
  }
  let printed = '';
  let from = 0;
  for (const { at, words } of marks) {
    printed += text.slice(from, at) + words;
    from = at;
  }
  return printed + text.slice(from);
}

function costWords(field: Parameters<typeof fieldCost>[0], isSized: boolean): string {
  const { weight, isWeighted, listSize } = fieldCost(field);
  const cost = isWeighted ? ` @cost(weight: "${weight}")` : '';
  // Rows of a connection: the field that answers the connection says how many.
  if (!listSize || isSized) return cost;
  const { assumedSize, slicingArguments, sizedFields } = listSize;
  const parts = [
    `assumedSize: ${assumedSize}`,
    ...(slicingArguments.length > 0 ? [`slicingArguments: ${listOf(slicingArguments)}`] : []),
    ...(sizedFields.length > 0 ? [`sizedFields: ${listOf(sizedFields)}`] : []),
    'requireOneSlicingArgument: false',
  ];
  return `${cost} @listSize(${parts.join(', ')})`;
}

const listOf = (names: readonly string[]): string => `[${names.map((name) => `"${name}"`).join(', ')}]`;
