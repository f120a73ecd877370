import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret from which the stand-ins' passwords follow, made once per data folder. */
export function demoSecret(home: string): string {
  const path = join(home, 'demo-secret');
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}
