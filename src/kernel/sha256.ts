import { createHmac, hash } from 'node:crypto';

/** SHA-256 of text or bytes, as lower-case hexadecimal (64 characters). */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/** HMAC-SHA-256 under `key`, as lower-case hexadecimal (64 characters). */
export const hmacSha256 = (key: string | Uint8Array, data: string): string =>
  createHmac('sha256', key).update(data).digest('hex');
