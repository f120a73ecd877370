import type { DocumentNode } from 'graphql';
import { type BoundedMap, createBoundedMap } from '../cache/bounded-map.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** What Apollo keeps of documents, in its own terms: promises, keys with prefixes, no bound of its own. */
export interface ApolloStore<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean | void>;
}

/** Bytes of texts that clients registered by hash. */
const registeredBytes = 8_388_608;
/** Parsed documents kept beside the published ones. */
const mostParsed = 500;

/** Texts of automatic persisted queries, by hash; bounded, so that nobody fills the memory by sending texts. */
export const createRegisteredTexts = (): BoundedMap<string> => createBoundedMap<string>(registeredBytes);

export const textStore = (texts: BoundedMap<string>): ApolloStore<string> => ({
  get: async (key) => texts.get(hashOf(key)),
  set: async (key, text) => texts.set(hashOf(key), text, text.length * 2 + 256),
  delete: async (key) => texts.delete(hashOf(key)),
});

/** Parsed and validated documents by hash: the published ones always, of all others the last 500. */
export function parsedStore({ byHash }: TrustedDocuments): ApolloStore<DocumentNode> {
  const parsed = createBoundedMap<DocumentNode>(mostParsed);
  return {
    get: async (key) => byHash.get(hashOf(key))?.document ?? parsed.get(hashOf(key)),
    set: async (key, document) => parsed.set(hashOf(key), document, 1),
    delete: async (key) => parsed.delete(hashOf(key)),
  };
}

/** Apollo puts `apq:` or the schema's hash before it. */
const hashOf = (key: string): string => key.slice(-64);
