import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import type { Dossier } from './dossier.js';
import { supplementSpans } from './supplement-spans.js';
import { supplementTime } from './supplement-time.js';

/** How a dossier stands against its due day; OVERDUE is exactly what the overdue stock counts today. */
export const dueStates = [
  'NOT_RECEIVED',
  'NO_DUE_DATE',
  'NOT_DUE',
  'DUE_SOON',
  'DUE_TODAY',
  'OVERDUE',
  'ON_TIME',
  'LATE',
] as const;

export type DueState = (typeof dueStates)[number];

/** What an officer's list shows of a dossier's time; everything in whole working days. */
export interface DossierClock {
  readonly dueState: DueState;
  /** Since receipt, waiting for the applicant not counted. */
  readonly workingDaysTaken?: number;
  /** Until the due day, while open and not overdue. */
  readonly workingDaysLeft?: number;
  /** Past the due day; 0 for one that is not late. */
  readonly workingDaysLate?: number;
  /** Of an ended dossier: closed on or before its due day. */
  readonly onTime?: boolean;
}

/** Working days left below which an open dossier is due soon. */
const soon = 2;

/** The clock of a published dossier at `now`: a pure function of both, computed when asked, never stored. */
export function dossierClock(dossier: Dossier, now: Instant, calendar: WorkingCalendar): DossierClock {
  if (!dossier.isReceived) return { dueState: 'NOT_RECEIVED' };
  const today = dayOfInstant(now);
  const { closedDay, dueDay } = dossier;
  if (closedDay !== undefined) {
    const workingDaysTaken = dossier.workingDays;
    if (!dueDay) return { dueState: 'NO_DUE_DATE', workingDaysTaken };
    const onTime = closedDay <= dueDay;
    const workingDaysLate = dossier.workingDaysLate;
    return { dueState: onTime ? 'ON_TIME' : 'LATE', workingDaysTaken, workingDaysLate, onTime };
  }
  const workingDaysTaken = takenSoFar(dossier, now, calendar);
  if (!dueDay) return { dueState: 'NO_DUE_DATE', workingDaysTaken };
  if (dossier.overdueDay && dossier.overdueDay <= today) {
    return { dueState: 'OVERDUE', workingDaysTaken, workingDaysLate: calendar.countWorkingDays(dueDay, today) };
  }
  const workingDaysLeft = Math.max(0, calendar.countWorkingDays(today, dueDay));
  const dueState = dueDay === today ? 'DUE_TODAY' : workingDaysLeft <= soon ? 'DUE_SOON' : 'NOT_DUE';
  return { dueState, workingDaysTaken, workingDaysLeft, workingDaysLate: 0 };
}

/** The record's own supplements tell the waiting; a dossier known only by its steps is timed when it closes. */
function takenSoFar(dossier: Dossier, now: Instant, calendar: WorkingCalendar): number | undefined {
  if (!dossier.receivedAt) return undefined;
  const waited = supplementTime(supplementSpans(dossier, []).spans, now, calendar).workingDays;
  return Math.max(0, calendar.workingDaysBetween(dossier.receivedAt, now) - waited);
}
