import { type GraphQLSchema, isObjectType } from 'graphql';

type InLanguage = Readonly<Record<string, (language: unknown) => unknown>>;

/**
 * Lets fields whose only argument is `language` answer in place.
 *
 * TypeGraphQL checks every argument in a promise of its own; a page of names would cost one per row.
 */
export function answerInPlace(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length !== 1 || field.args[0]!.name !== 'language') continue;
      field.resolve = (source: InLanguage, { language }: { language?: unknown }) => source[field.name]!(language);
    }
  }
  return schema;
}
