import type { DocumentNode, OperationTypeNode } from 'graphql';

/** The folders of schema/operations: whose questions they hold. */
export const documentFolders = ['apps', 'ioc', 'analysts'] as const;

/** Who an operation was written for: applications, the operations centre's wall, analysts. */
export type DocumentFolder = (typeof documentFolders)[number];

/** A variable as an operation declares it. */
export interface DeclaredVariable {
  /** Without the `$`. */
  readonly name: string;
  /** As written: `[MetricKey!]!`. */
  readonly type: string;
  /** As written, in GraphQL: `"44"`, `[DISTRICT]`; absent where the operation gives none. */
  readonly default?: string;
  /** Non-null without a default: a request without it is refused. */
  readonly required: boolean;
}

/** A published operation: whoever knows its name, its hash or its text may ask it. */
export interface TrustedDocument {
  /** The operation's name in kebab case: `on-time-by-district`. */
  readonly name: string;
  readonly folder: DocumentFolder;
  /** Path below the operations' folder: `analysts/01-on-time-by-district.graphql`. */
  readonly file: string;
  readonly operationName: string;
  readonly operationType: `${OperationTypeNode}`;
  /** The leading comment, without its `#`. */
  readonly description: string;
  /** Printed anew: without comments, in graphql-js's own layout. */
  readonly text: string;
  /** SHA-256 of `text` in hex. */
  readonly hash: string;
  readonly document: DocumentNode;
  readonly declaredVariables: readonly DeclaredVariable[];
  /** Selects fields whose answer is not settled by the snapshot (`extensions.live` of the schema): never kept. */
  readonly live: boolean;
}
