import { GianhError, sha256 } from '#kernel';
import { type BoundedMap, createBoundedMap } from '../cache/bounded-map.js';
import type { AskedOperation } from './asked-operation.js';
import type { TrustedDocument } from './trusted-document.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Which documents are answered. */
export type AcceptedDocuments = 'any' | 'trusted';

/** The text to run for a request, and the published operation if it is one. */
export interface FoundText {
  readonly text: string;
  readonly operationName?: string;
  readonly document?: TrustedDocument;
}

/** Finds the text that a request names; `undefined` where GraphQL's own rules have to say what is wrong. */
export type FindText = (asked: AskedOperation) => FoundText | undefined;

/** Bytes of texts whose published operation is remembered. */
const rememberedBytes = 4_194_304;

/**
 * By hash of a published operation, by a text it equals, or by a text that was registered before (automatic persisted
 * queries).
 *
 * Refuses GIANH_UNKNOWN_DOCUMENT: a `documentId` nobody knows, a hash of another text than the one beside it, and with
 * `trusted` every text that is not published.
 */
export function createFindText(
  documents: TrustedDocuments,
  registered: Pick<BoundedMap<string>, 'get'>,
  accepted: AcceptedDocuments,
): FindText {
  const known = createBoundedMap<{ readonly document?: TrustedDocument }>(rememberedBytes);
  const documentOf = (text: string): TrustedDocument | undefined => {
    let found = known.get(text);
    if (!found) known.set(text, (found = { document: documents.byText(text) }), text.length * 2 + 256);
    return found.document;
  };
  return ({ query, documentId, hash, operationName }) => {
    if (query !== undefined && hash !== undefined && sha256(query) !== hash)
      throw unknown('The hash sent is not the SHA-256 of the text sent.');
    const id = query === undefined ? (idHash(documentId) ?? hash) : undefined;
    const byId = id === undefined ? undefined : documents.byHash.get(id);
    const text = query ?? byId?.text ?? (id === undefined ? undefined : registered.get(id));
    if (text === undefined) {
      if (documentId !== undefined) throw unknown('Nobody has published or sent a document of that id.');
      return undefined;
    }
    const document = byId ?? documentOf(text);
    if (!document) {
      if (accepted === 'trusted') throw unknown('Only published operations are answered here, and this is none.');
      return { text, operationName };
    }
    // A name that the text sent does not have is GraphQL's to refuse.
    const named = operationName === undefined || operationName === document.operationName;
    if (!named && !text.includes(operationName)) return { text, operationName };
    return { text: document.text, operationName: document.operationName, document };
  };
}

const idHash = (documentId: string | undefined): string | undefined =>
  documentId === undefined ? undefined : /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1];

const unknown = (words: string): GianhError =>
  new GianhError(
    'GIANH_UNKNOWN_DOCUMENT',
    `${words} The published ones and their hashes are in schema/operations/manifest.json; ask an operator to add yours.`,
  );
