import type { Instant } from '#domain';
import type { ReportsCursor } from './ioc-cursor.js';

/** A cursor on a walk: its window and its end are known. */
export interface ReportWindow extends ReportsCursor {
  readonly to: Instant;
  readonly until: Instant;
}

/** Open311's default list covers no more than 90 days. */
const windowMs = 90 * 86_400_000;
/** Clocks differ and a change may be committed late: each walk over changes begins a day before the last one did. */
const overlapMs = 86_400_000;

/** The window a run begins with: where a killed one stopped, the changes since the last, or the beginning of history. */
export function startWalk(cursor: ReportsCursor | undefined, historyFrom: Instant, now: Instant): ReportWindow {
  const { phase, from, page, to, until } = cursor ?? { phase: 'HISTORY', from: historyFrom, page: 1 };
  const end = until ?? (now > from ? now : from);
  return { phase, from, page, until: end, to: to ?? windowEnd(phase, from, end) };
}

/** What follows a window that was read: the next one, or, after the last, the cursor from which the next run starts. */
export function nextWindow({ phase, to, until }: ReportWindow): ReportsCursor {
  if (to < until) return { phase, from: to, to: windowEnd(phase, to, until), page: 1, until };
  return { phase: 'UPDATES', from: shift(until, -overlapMs), page: 1 };
}

function windowEnd(phase: ReportsCursor['phase'], from: Instant, until: Instant): Instant {
  const end = phase === 'HISTORY' ? shift(from, windowMs) : until;
  return end < until ? end : until;
}

const shift = (instant: Instant, ms: number): Instant =>
  `${new Date(Date.parse(instant) + ms).toISOString().slice(0, 19)}Z`;
