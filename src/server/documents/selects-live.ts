import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Whether an operation selects a field that the schema marks with `extensions.live`: what it answers is not settled by the snapshot. */
export function selectsLive(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let live = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        live ||= info.getFieldDef()?.extensions['live'] === true;
      },
    }),
  );
  return live;
}
