import { createHmac, randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

const bytes = 32;

/** How costly a guess is made: `N` of scrypt. A password that a machine drew at random needs little. */
export interface CredentialCost {
  readonly n: number;
}

/** A password as it is kept: `scrypt:<N>:<salt>:<hash>`; the password cannot be had back. */
export async function hashCredential(password: string, { n }: CredentialCost = { n: 16_384 }): Promise<string> {
  const salt = randomBytes(16).toString('base64url');
  return `scrypt:${n}:${salt}:${(await derive(password, salt, n)).toString('base64url')}`;
}

/** Whether that is the password that was hashed; a hash of another making fits none. */
export async function verifyCredential(password: string, kept: string | undefined): Promise<boolean> {
  const [method, n, salt, hash] = (kept ?? '').split(':');
  if (method !== 'scrypt' || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(password, salt, Number(n));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const derive = (password: string, salt: string, n: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N: n, r: 8, p: 1, maxmem: 256 * n * 8 + 1_048_576 };
    scrypt(password, salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

const ownKey = randomBytes(bytes);

/** A name for a password under which a proof may be remembered in memory; says nothing outside this process. */
export const credentialMark = (username: string, password: string): string =>
  createHmac('sha256', ownKey).update(`${username}\0${password}`).digest('base64');
