import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayOfInstant, instantOfDay } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import type { Reporter } from './reporter.js';

/** FRESH: delivered for the last due moment. LATE: not. SILENT: not for the last three, or never. INCOMPLETE: delivered, but not whole. */
export const reporterStates = ['FRESH', 'LATE', 'SILENT', 'INCOMPLETE', 'NOT_YET', 'ENDED'] as const;

export type ReporterState = (typeof reporterStates)[number];

/** After so many missed due moments in a row a reporter is silent, not just late. */
export const silentAfter = 3;

/** What is known of a reporter at a moment. */
export interface ReporterFacts {
  readonly reporter: Pick<Reporter, 'from' | 'to' | 'expectedBy'>;
  /** When its last delivery came; absent when none ever did. */
  readonly lastDeliveryAt?: Instant;
  /** Whether that delivery was whole. */
  readonly lastWhole?: boolean;
  /**
   * The due moments of `expectedBy` up to now, newest first; ten are plenty. The cron line is evaluated by the caller,
   * holidays are taken out here.
   */
  readonly due: readonly Instant[];
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** How a reporter stands now; a delivery counts for a due moment when it came after the due moment before. */
export function reporterState(facts: ReporterFacts): ReporterState {
  const { reporter, lastDeliveryAt, lastWhole, now } = facts;
  const today = dayOfInstant(now);
  if (today < reporter.from) return 'NOT_YET';
  if (reporter.to !== undefined && today >= reporter.to) return 'ENDED';
  const missed = missedMoments(facts).length;
  if (missed === 0) {
    if (lastDeliveryAt === undefined) return 'NOT_YET';
    return lastWhole === false ? 'INCOMPLETE' : 'FRESH';
  }
  return lastDeliveryAt === undefined || missed >= silentAfter ? 'SILENT' : 'LATE';
}

/** The due moments up to now, counted back from the last one, for which nothing was delivered; newest first. */
export function missedMoments(facts: Omit<ReporterFacts, 'lastWhole'>): readonly Instant[] {
  const { reporter, lastDeliveryAt, due, now, calendar } = facts;
  const start = instantOfDay(reporter.from);
  const owed = due.filter((moment) => moment > start && moment <= now && isOwed(reporter, moment, calendar));
  if (lastDeliveryAt === undefined) return owed;
  const served = owed.findIndex((_, index) => lastDeliveryAt > (owed[index + 1] ?? start));
  return served === -1 ? owed : owed.slice(0, served);
}

/** Whether something is owed at a due moment: what names weekdays is not due on holidays. */
export const isOwed = (
  { expectedBy }: Pick<Reporter, 'expectedBy'>,
  moment: Instant,
  calendar: WorkingCalendar,
): boolean => expectedBy.split(' ')[4] === '*' || calendar.isWorkingDay(dayOfInstant(moment));
