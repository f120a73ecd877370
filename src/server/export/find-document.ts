import { closestNames, GianhError } from '#kernel';
import type { TrustedDocument, TrustedDocuments } from '../documents/trusted-documents.js';

/** The published document of a name; GIANH_NOT_FOUND names those that are written much the same. */
export function findDocument({ byName }: TrustedDocuments, name: string): TrustedDocument {
  const document = byName.get(name);
  if (document && document.operationType === 'query') return document;
  const queries = [...byName.values()].filter(({ operationType }) => operationType === 'query').map((one) => one.name);
  const close = closestNames(name, queries);
  const hint = close.length > 0 ? `Did you mean ${close.join(' or ')}?` : `There are: ${queries.join(', ')}.`;
  throw new GianhError('GIANH_NOT_FOUND', `No published document is called ${name.slice(0, 100)}. ${hint}`);
}
