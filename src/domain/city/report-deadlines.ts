import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import type { RecordFields } from '../record/record-fields.js';

/**
 * Working days that QĐ 766/QĐ-TTg, 5.1–5.3, gives for citizens' reports: to refuse one, to ask for a supplement, to
 * resolve it, and to make the answer public once it is resolved.
 */
export const reportDays766 = { refuse: 2, askSupplement: 5, resolve: 15, publish: 2 } as const;

/** A report's receipt and end, as `deriveCityReport` found them. */
export interface ReportSpan {
  readonly receivedAt: Instant;
  readonly receivedDay: Day;
  readonly closedAt: Instant | undefined;
  readonly closedDay: Day | undefined;
  readonly isResolved: boolean;
  readonly isRefused: boolean;
}

/**
 * How a report stands to the deadlines of QĐ 766/QĐ-TTg, 5.1–5.3, whatever deadline the source set itself.
 *
 * - Working days by the public calendar; the day of receipt is not counted, the day of the act is.
 * - The time in which a supplement was awaited is not subtracted: the source does not say when it came.
 * - A report that is open on the day after its fifteenth working day is late from then until it is closed.
 * - Publication is measured from the resolution; an act before what it follows counts as in time.
 */
export function reportDeadlines(fields: RecordFields, span: ReportSpan, calendar: WorkingCalendar): RecordFields {
  const { receivedAt, closedAt, closedDay, isResolved, isRefused } = span;
  const within = (from: Instant, to: Instant | undefined, days: number): boolean =>
    to !== undefined && calendar.workingDaysBetween(from, to) <= days;
  const supplementAt = fields.supplementRequestedAt as Instant | undefined;
  const publishedAt = isResolved ? (fields.publishedAt as Instant | undefined) : undefined;
  const dueDay = calendar.addWorkingDays(span.receivedDay, reportDays766.resolve);
  const missed = closedDay === undefined || closedDay > dueDay;
  return {
    supplementDay: supplementAt && dayOfInstant(supplementAt),
    publishedDay: publishedAt && dayOfInstant(publishedAt),
    late766Day: missed ? addDays(dueDay, 1) : undefined,
    late766EndedDay: missed ? closedDay : undefined,
    isRefusedIn766: isRefused && within(receivedAt, closedAt, reportDays766.refuse),
    isSupplementIn766: within(receivedAt, supplementAt, reportDays766.askSupplement),
    isResolvedIn766: isResolved && within(receivedAt, closedAt, reportDays766.resolve),
    isPublishedIn766: closedAt !== undefined && within(closedAt, publishedAt, reportDays766.publish),
  };
}
