import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { DerivedDossier } from './dossier.js';
import type { UnfinishedDue } from './unfinished-due.js';

/**
 * The days on which a received dossier enters and leaves the two stocks of late ones.
 *
 * Overdue: from the day after the due day, if it is unfinished then, until it closes. Unfinished and due (the part of
 * QĐ 766's denominator that has not ended): from the day due by its rule, so that a period which ends on it counts it.
 * Neither begins before receipt. An open dossier has its days in advance; a stock of today does not see them yet.
 */
export function overdueDays(
  receivedDay: Day | undefined,
  dueDay: Day | undefined,
  unfinished: UnfinishedDue,
  closedDay: Day | undefined,
): Pick<DerivedDossier, 'overdueDay' | 'leftOverdueDay' | 'unfinishedDue766Day' | 'left766Day'> {
  if (receivedDay === undefined) return {};
  const passed = (day: Day | undefined): day is Day =>
    day !== undefined && (closedDay === undefined || day < closedDay);
  const notBefore = (day: Day): Day => (day > receivedDay ? day : receivedDay);
  return {
    ...(passed(dueDay) ? { overdueDay: notBefore(addDays(dueDay, 1)), leftOverdueDay: closedDay } : {}),
    ...(passed(unfinished.day) ? { unfinishedDue766Day: notBefore(unfinished.day), left766Day: closedDay } : {}),
  };
}
