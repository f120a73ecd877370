import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What of a document's answer a snapshot does not settle. */
export interface Changing {
  /** A field with `extensions.live`: the hub's own running, or a source asked now. */
  readonly live: boolean;
  /** A field with `extensions.fresh`, or a state of the data other than the newest: follows every write. */
  readonly fresh: boolean;
}

/** What a document selects that changes at one snapshot, by the marks of the schema's fields. */
export function whatChanges(schema: GraphQLSchema, document: DocumentNode): Changing {
  const info = new TypeInfo(schema);
  let live = false;
  let fresh = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const extensions = info.getFieldDef()?.extensions;
        live ||= extensions?.['live'] === true;
        fresh ||= extensions?.['fresh'] === true;
      },
      // Older snapshots are thinned and closed without a new one.
      Argument: ({ name }) => {
        fresh ||= name.value === 'asOf';
      },
    }),
  );
  return { live, fresh };
}
