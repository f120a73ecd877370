import type { GraphQLSchema } from 'graphql';
import type { ApiPorts } from '#api';
import { sha256 } from '#kernel';
import type { TrustedDocument } from '../documents/trusted-documents.js';
import { whatChanges } from '../documents/what-changes.js';
import type { Variables } from '../export/read-variables.js';

/** What the answer of a feed follows. */
export interface FeedState {
  readonly schema: GraphQLSchema;
  readonly document: TrustedDocument;
  readonly variables: Variables;
  /** Ending and dialect. */
  readonly form: string;
  /** Pinned. */
  readonly ports: ApiPorts;
}

/**
 * The weak validator of a feed's answer, known before anything is read: document, declared variables after coercion, snapshot with its
 * registers and definitions, scope and form. `undefined` for what no snapshot settles: live and freshness fields, and a hub that loads.
 *
 * The scope is one for all while everybody sees the same.
 */
export async function feedEtag(state: FeedState): Promise<string | undefined> {
  const { schema, document, variables, form, ports } = state;
  const { live, fresh } = whatChanges(schema, document.document);
  if (live || fresh || ports.isLoading()) return undefined;
  const head = await ports.snapshots.head();
  const scope = 'all';
  const asked = JSON.stringify([document.hash, variables.coerced, head, scope, form]);
  return `W/"${head.n}-${sha256(asked).slice(0, 24)}"`;
}

/** The validator of a body that had to be made to know it. */
export const bodyEtag = (body: string): string => `W/"${sha256(body).slice(0, 24)}"`;

/** Whether a caller holds the answer already (RFC 9110, 13.1.2: weak comparison). */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => plain(tag) === plain(etag));
}
