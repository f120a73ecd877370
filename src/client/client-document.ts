/** The members of an object as they are written; what generated variables are wrapped in. */
export type Exact<Fields> = { [Name in keyof Fields]: Fields[Name] };

/**
 * A published operation with the types of its variables and of its answer.
 *
 * `__apiType` exists for the compiler only; it is what `@graphql-typed-document-node/core` calls it, so that other tools
 * that know typed documents read the types of these.
 */
export interface ClientDocument<Data, Variables> {
  /** Name of the operation in the text. */
  readonly name: string;
  /** SHA-256 of the text in hex: by it the hub knows a published operation. */
  readonly hash: string;
  readonly text: string;
  readonly __apiType?: (variables: Variables) => Data;
}
