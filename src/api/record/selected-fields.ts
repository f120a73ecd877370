import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * The fields of a row that a list's selection names, under `nodes` or `edges { node }`, through fragments.
 *
 * Conditions (`@skip`, `@include`) are not looked at: a field may be read that is not answered, never the reverse.
 */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const first = info.fieldNodes[0]!;
  let fields = known.get(first);
  if (!fields) {
    const rows = info.fieldNodes.flatMap((node) => [
      ...below(node.selectionSet, 'nodes', info),
      ...below(node.selectionSet, 'edges', info).flatMap((edge) => below(edge, 'node', info)),
    ]);
    fields = new Set(rows.flatMap((row) => fieldsOf(row, info).map(({ name }) => name.value)));
    known.set(first, fields);
  }
  return fields;
}

/** The same for a field that answers one row. */
export function selectedOfRow(info: GraphQLResolveInfo): ReadonlySet<string> {
  return new Set(
    info.fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info).map(({ name }) => name.value)),
  );
}

function below(set: SelectionSetNode | undefined, name: string, info: GraphQLResolveInfo): SelectionSetNode[] {
  return fieldsOf(set, info)
    .filter((field) => field.name.value === name)
    .flatMap(({ selectionSet }) => selectionSet ?? []);
}

function fieldsOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
