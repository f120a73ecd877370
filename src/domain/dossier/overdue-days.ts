import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { DerivedDossier } from './dossier.js';

/**
 * The days on which a received dossier enters and leaves the two stocks of late ones.
 *
 * Overdue: from the day after the due day, if it is unfinished then, until it closes. Unfinished and due (the part of
 * QĐ 766's denominator that has not ended): from the due day itself, so that a period which ends on it counts it.
 * Neither begins before receipt. An open dossier has its days in advance; a stock of today does not see them yet.
 */
export function overdueDays(
  receivedDay: Day | undefined,
  dueDay: Day | undefined,
  closedDay: Day | undefined,
): Pick<DerivedDossier, 'overdueDay' | 'leftOverdueDay' | 'unfinishedDue766Day' | 'left766Day'> {
  if (receivedDay === undefined || dueDay === undefined) return {};
  if (closedDay !== undefined && closedDay <= dueDay) return {};
  const dayAfter = addDays(dueDay, 1);
  return {
    overdueDay: dayAfter > receivedDay ? dayAfter : receivedDay,
    leftOverdueDay: closedDay,
    unfinishedDue766Day: dueDay > receivedDay ? dueDay : receivedDay,
    left766Day: closedDay,
  };
}
