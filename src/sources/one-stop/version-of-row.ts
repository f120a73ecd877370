import type { DossierStatus, Instant } from '#domain';
import { sha256 } from '#kernel';
import { statusRank } from './status-rank.js';

/**
 * The version of a row of a protocol that has none: latest event time (14 digits, UTC), status rank (2 digits), hash of
 * the row's content as text. Compared as text, the greater wins whatever the order of arrival.
 */
export function versionOfRow(latest: Instant | undefined, status: DossierStatus | undefined, content: string): string {
  const digits = latest === undefined ? '00000000000000' : digitsOf(latest);
  return `${digits}${statusRank(status)}-${sha256(content).slice(0, 16)}`;
}

function digitsOf(instant: Instant): string {
  return (
    instant.slice(0, 4) +
    instant.slice(5, 7) +
    instant.slice(8, 10) +
    instant.slice(11, 13) +
    instant.slice(14, 16) +
    instant.slice(17, 19)
  );
}
