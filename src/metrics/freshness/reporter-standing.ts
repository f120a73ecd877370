import {
  type Instant,
  instantOfDay,
  isOwed,
  missedMoments,
  reporterState,
  type ReporterState,
  type WorkingCalendar,
} from '#domain';
import type { ReporterProgress } from '#store';
import type { DueMoments } from './due-moments.js';

/** The moment at which lateness is measured; of the present, deliveries since the snapshot count too. */
export interface Moment {
  readonly at: Instant;
  readonly isPresent: boolean;
}

/** How a reporter stands at a moment. */
export interface ReporterStanding {
  readonly state: ReporterState;
  readonly deliveredAt?: Instant;
  /** The first due moment it missed; absent when it missed none. */
  readonly lateSince?: Instant;
  /** The next moment at which it owes a delivery. */
  readonly nextDue?: Instant;
}

/** Enough due moments to look back on and forth to, holidays of Tết included. */
const looked = 20;
const never = '0001-01-01';

/** How reporters stand at a moment, each looked at once. */
export function createStandings(
  { at, isPresent }: Moment,
  calendar: WorkingCalendar,
  due: DueMoments,
): (reporter: ReporterProgress) => ReporterStanding {
  const known = new Map<ReporterProgress, ReporterStanding>();

  const standingOf = ({
    delivered,
    deliveredNow,
    expectedBy,
    from = never,
    to,
  }: ReporterProgress): ReporterStanding => {
    const last = isPresent && (delivered?.at ?? '') < (deliveredNow?.at ?? '') ? deliveredNow : delivered;
    const reporter = { from, to, expectedBy: expectedBy ?? '* * * * *' };
    const moments = expectedBy === undefined ? [] : due.upTo(expectedBy, at, looked);
    const facts = { reporter, lastDeliveryAt: last?.at, due: moments, now: at, calendar };
    const state = reporterState({ ...facts, lastWhole: last?.whole });
    if (expectedBy === undefined) return { state, deliveredAt: last?.at };
    const isLate = state === 'LATE' || state === 'SILENT';
    const missed = isLate ? missedMoments(facts) : [];
    const isOwedThen = (moment: Instant): boolean => isOwed(reporter, moment, calendar);
    // Further back than was looked: the moment after the one its last delivery was for, or the first it ever owed.
    const first = (): Instant | undefined => {
      const since = last === undefined ? instantOfDay(from) : oneSecondBefore(last.at);
      return due.after(expectedBy, since, looked).filter(isOwedThen)[last === undefined ? 0 : 1];
    };
    const isSeen = missed.length < moments.filter(isOwedThen).length - 1;
    const lateSince = isSeen ? missed.at(-1) : (first() ?? missed.at(-1));
    const nextDue = state === 'ENDED' ? undefined : due.after(expectedBy, at, looked).find(isOwedThen);
    return { state, deliveredAt: last?.at, nextDue, ...(isLate ? { lateSince } : {}) };
  };

  return (reporter) => {
    let standing = known.get(reporter);
    if (!standing) known.set(reporter, (standing = standingOf(reporter)));
    return standing;
  };
}

const oneSecondBefore = (instant: Instant): Instant =>
  `${new Date(Date.parse(instant) - 1_000).toISOString().slice(0, 19)}Z`;
