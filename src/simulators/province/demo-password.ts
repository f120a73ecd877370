import { hmacSha256 } from '#kernel';

/**
 * The password of a reporter of the stand-ins: derived from a secret of this installation, so that none is committed
 * and hub and stand-in need not exchange it.
 */
export function demoPassword(secret: string, source: string, reporterCode: string): string {
  return hmacSha256(secret, `reporter ${source} ${reporterCode}`).slice(0, 32);
}
