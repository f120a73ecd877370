import type { Day } from '../day/day.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import { secondsOfInstant } from './seconds-of-instant.js';
import type { SupplementSpan } from './supplement-spans.js';

/** The day from which a dossier that has not ended is late by QĐ 766; no day while its clock stands still. */
export interface UnfinishedDue {
  readonly day?: Day;
}

/**
 * When an unfinished dossier falls due by QĐ 766/QĐ-TTg, indicator 2.1: the period's end stands for its end, and the time
 * of its one supplement request is taken off, so that the due time moves by it and never comes while the applicant is
 * waited for. A request after the due time comes too late to move it; more than one request moves nothing.
 */
export function unfinishedDue(
  firstDue: Instant | undefined,
  requests: number,
  spans: readonly SupplementSpan[],
): UnfinishedDue {
  if (firstDue === undefined) return {};
  const [wait] = spans;
  if (requests !== 1 || wait === undefined || wait.from > firstDue) return { day: dayOfInstant(firstDue) };
  if (wait.to === undefined) return {};
  const seconds = secondsOfInstant(firstDue) + Math.max(0, secondsOfInstant(wait.to) - secondsOfInstant(wait.from));
  return { day: dayOfInstant(`${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`) };
}
