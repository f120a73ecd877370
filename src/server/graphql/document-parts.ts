import type { DocumentNode } from 'graphql';
import type { ApolloStore } from '../documents/document-stores.js';
import type { CompiledQueries } from './compiled-queries.js';

/** What is known of documents before they are asked; whatever is absent, Apollo and the compiler keep themselves. */
export interface DocumentParts {
  /** Texts by hash, of automatic persisted queries; absent: none are taken. */
  readonly texts?: ApolloStore<string>;
  /** Parsed and validated documents by hash. */
  readonly documents?: ApolloStore<DocumentNode>;
  readonly compiled?: CompiledQueries;
}
