import { GianhError } from '#kernel';
import { readGlobalId } from '../node/global-id.js';
import { type EntityName, entityNames } from './entity-keys.js';

/** What another graph knows of an entity: its type and one of its keys. */
export type Representation =
  | { readonly type: EntityName; readonly id: string; readonly code?: undefined }
  | { readonly type: EntityName; readonly code: string; readonly id?: undefined };

/** Reads what a gateway sent; refuses GIANH_BAD_ID what names no entity of this graph or neither of its keys. */
export function readRepresentation(given: unknown): Representation {
  const { __typename, id, code } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const type = entityNames.find((name) => name === __typename);
  if (!type) throw refusal(`has no entity of this type: use one of ${entityNames.join(', ')}`);
  if (typeof id === 'string') {
    if (readGlobalId(id).kind !== type) throw refusal(`gives an \`id\` that is not one of ${type}`);
    return { type, id };
  }
  if (typeof code === 'string') return { type, code };
  throw refusal(`needs \`id\` or \`code\` of ${type} as text`);
}

const refusal = (words: string): GianhError => new GianhError('GIANH_BAD_ID', `The representation ${words}.`);
