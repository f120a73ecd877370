import type { Instant } from '../day/instant.js';

/** Seconds since 1970-01-01T00:00:00Z. */
export function secondsOfInstant(instant: Instant): number {
  return Date.parse(instant) / 1_000;
}
