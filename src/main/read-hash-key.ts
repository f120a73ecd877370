import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#config';
import type { HashKey } from '#sources';

/**
 * The key under which identities are hashed: the one configured, else one the hub makes once and keeps in its data
 * folder, readable by its owner only. Losing it means that a person's later records meet a new surrogate.
 */
export function readHashKey({ home, hashKey, hashKeyId }: Pick<Settings, 'home' | 'hashKey' | 'hashKeyId'>): HashKey {
  if (hashKey !== undefined) return { id: hashKeyId, secret: hashKey };
  const path = join(home, 'hash-key');
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return { id: hashKeyId, secret: readFileSync(path, 'utf8').trim() };
}
