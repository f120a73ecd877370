import { addDays } from '../day/add-days.js';
import { dayNumber } from '../day/day-number.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';
import type { DeriveContext } from '../record/derive-context.js';
import type { RecordFields } from '../record/record-fields.js';
import { reportDeadlines } from './report-deadlines.js';

/**
 * When a city report came, ended and fell due, and how it ended.
 *
 * Resolved is closed and not refused; on time is closed at or before the moment the source expected it. A report falls
 * overdue on the day after its due day and stays so until the day it is closed. How it stands to the deadlines of QĐ
 * 766/QĐ-TTg is another matter: `reportDeadlines`. Satisfied are senders who call the handling good or very good;
 * whoever gives no opinion is in neither count.
 */
export function deriveCityReport(fields: RecordFields, { calendar }: Pick<DeriveContext, 'calendar'>): RecordFields {
  const requestedAt = fields.requestedAt as Instant;
  const closedAt = closedInstant(fields);
  const expectedAt = fields.expectedAt as Instant | undefined;
  const receivedDay = dayOfInstant(requestedAt);
  const closedDay = closedAt === undefined ? undefined : latest(dayOfInstant(closedAt), receivedDay);
  const dueDay = expectedAt === undefined ? undefined : latest(dayOfInstant(expectedAt), receivedDay);
  const isRefused = closedAt !== undefined && fields.step === 'REFUSED';
  const isResolved = closedAt !== undefined && !isRefused;
  const missed = dueDay !== undefined && (closedDay === undefined || closedDay > dueDay);
  const span = { receivedAt: requestedAt, receivedDay, closedAt, closedDay, isResolved, isRefused };
  const isRated = closedAt !== undefined && fields.satisfaction !== undefined;
  return {
    receivedDay,
    closedDay,
    dueDay,
    overdueDay: missed ? addDays(dueDay, 1) : undefined,
    overdueEndedDay: missed ? closedDay : undefined,
    isResolved,
    isRefused,
    isResolvedWithDeadline: isResolved && expectedAt !== undefined,
    isResolvedOnTime: isResolved && expectedAt !== undefined && closedAt <= expectedAt,
    hoursToResolve: isResolved ? wholeHours(requestedAt, closedAt) : undefined,
    isRated,
    isSatisfied: isRated && (fields.satisfaction === 'VERY_SATISFIED' || fields.satisfaction === 'SATISFIED'),
    ...reportDeadlines(fields, span, calendar),
  };
}

/** A closed report without its own closing time was closed when it was last touched. */
function closedInstant(fields: RecordFields): Instant | undefined {
  if (fields.status !== 'CLOSED') return undefined;
  return (fields.closedAt ?? fields.updatedAt ?? fields.requestedAt) as Instant;
}

/** Whole hours begun and ended between two instants; 0 when the end lies before the start. */
function wholeHours(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((seconds(to) - seconds(from)) / 3600));
}

const seconds = (instant: Instant): number =>
  dayNumber(instant.slice(0, 10)) * 86_400 +
  Number(instant.slice(11, 13)) * 3600 +
  Number(instant.slice(14, 16)) * 60 +
  Number(instant.slice(17, 19));

const latest = (a: Day, b: Day): Day => (a > b ? a : b);
