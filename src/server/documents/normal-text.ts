import { type DocumentNode, Kind, parse, print } from 'graphql';

/**
 * What is equal in two texts that ask the same: printed anew, without the operation's name; `undefined` for what is no document.
 *
 * Tools that send text change its layout, drop comments and name the operation as they like.
 */
export function normalText(text: string, maxTokens: number): string | undefined {
  try {
    return textWithoutName(parse(text, { noLocation: true, maxTokens }));
  } catch {
    return undefined;
  }
}

/** The printed document of one operation, which is left without its name. */
export function textWithoutName(document: DocumentNode): string {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, name: undefined } : definition,
  );
  return print({ ...document, definitions });
}
