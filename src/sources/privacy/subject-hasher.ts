import { hmacSha256 } from '#kernel';

/** A key under which subjects are hashed; during a rotation two are in force. */
export interface HashKey {
  readonly id: string;
  readonly secret: string;
}

/** Keyed hashes `keyId:hex` of an identity number, one per key in force, newest key first. */
export type SubjectHasher = (identity: string) => readonly string[];

/** Hashes identities by HMAC-SHA-256 under every key in force; blanks and case are folded away first. */
export function createSubjectHasher(keys: readonly HashKey[]): SubjectHasher {
  return (identity) => {
    const plain = identity.replace(/[\s.-]/g, '').toUpperCase();
    return keys.map((key) => `${key.id}:${hmacSha256(key.secret, plain)}`);
  };
}
