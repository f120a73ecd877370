import type { Day } from '../day/day.js';
import { dayOfInstant } from '../day/day-of-instant.js';
import type { DeriveContext } from '../record/derive-context.js';
import { currentStatus } from './current-status.js';
import { digitalMarks } from './digital-marks.js';
import type { DerivedDossier, Dossier, DossierFields } from './dossier.js';
import { outcomeOf } from './dossier-outcome.js';
import type { DossierStep } from './dossier-step.js';
import { dueOfDossier, originalDue } from './due-of-dossier.js';
import { endOfDossier } from './end-of-dossier.js';
import { overdueDays } from './overdue-days.js';
import { secondsOfInstant } from './seconds-of-instant.js';
import { supplementSpans } from './supplement-spans.js';
import { supplementTime } from './supplement-time.js';
import { unfinishedDue } from './unfinished-due.js';

/**
 * The derived columns of a dossier: what it counts as, on which days, by which of the two official on-time rules.
 *
 * - Received: status not 1 and not 3, on the day of NgayTiepNhan (provincial report; where that is missing, the day
 *   of submission, else the day in the code).
 * - On time by QĐ 766/QĐ-TTg 2.1: end (9 > 10 > 8/3/7) minus supplement time ≤ original due time; more than one
 *   supplement request is late. An end or a due time that nobody can show is not on time. A refusal counts only if
 *   the dossier had been received and given a due time: otherwise no clock ever ran.
 * - On time by the provincial report: status 9 or 10 and the civil day of NgayKetThucXuLy ≤ that of NgayHenTra.
 * - What groups 3 and 4 of QĐ 766 count of it: see `digital-marks.ts`.
 *
 * A dossier that ended before it was received ends on the day of receipt, so that no stock ever falls below zero.
 */
export function deriveDossier(dossier: Dossier, steps: readonly DossierStep[], context: DeriveContext): DerivedDossier {
  const status = currentStatus(dossier, steps);
  const outcome = outcomeOf(status);
  const isReceived = outcome !== 'REGISTERED' && outcome !== 'REFUSED';
  const isResolved = outcome === 'RESOLVED';
  const isOpen = outcome === 'OPEN';
  const startDay = receiptDay(dossier);
  const due = dueOfDossier(dossier, startDay, context);

  const endAt = endOfDossier(dossier, outcome, steps);
  const closedAt = isOpen || outcome === 'REGISTERED' ? undefined : (endAt ?? dossier.stateAt ?? dossier.receivedAt);
  const closedDay = closedAt && latest(dayOfInstant(closedAt), startDay);
  const { requests, spans } = supplementSpans(dossier, steps);
  const waited = closedAt ? supplementTime(spans, closedAt, context.calendar) : { seconds: 0, workingDays: 0 };

  const hasClock = isReceived || (outcome === 'REFUSED' && dossier.receivedAt !== undefined && due.at !== undefined);
  const firstDue = originalDue(dossier, due.at);
  const isOnTime =
    hasClock &&
    endAt !== undefined &&
    firstDue !== undefined &&
    requests <= 1 &&
    secondsOfInstant(endAt) - waited.seconds <= secondsOfInstant(firstDue);

  const reportEnd = dossier.finishedAt ?? dossier.returnedAt ?? closedAt;
  const endDayReport = isResolved && reportEnd ? dayOfInstant(reportEnd) : undefined;
  const receivedDay = isReceived ? startDay : undefined;
  const late = closedDay && due.day && due.day < closedDay;
  const isOnTimeReport =
    endDayReport !== undefined && dossier.dueAt !== undefined && endDayReport <= dayOfInstant(dossier.dueAt);
  const workingDays =
    dossier.receivedAt === undefined || endAt === undefined
      ? undefined
      : Math.max(0, context.calendar.workingDaysBetween(dossier.receivedAt, endAt) - waited.workingDays);
  const isTimed = isResolved && workingDays !== undefined;
  const procedure = context.procedure(dossier.procedureId);

  return {
    currentStatus: status,
    outcome,
    isReceived,
    isResolved,
    receivedDay,
    dueAtEffective: due.at,
    dueDay: due.day,
    dueSource: due.source,
    endAt766: endAt,
    closedDay,
    resolvedDay: isResolved ? closedDay : undefined,
    supplementRequests: requests,
    supplementSeconds: waited.seconds,
    ended766Day: hasClock ? closedDay : undefined,
    isOnTime766: isOnTime,
    ...overdueDays(receivedDay, due.day, unfinishedDue(firstDue, requests, spans), closedDay),
    endDayReport,
    isResolvedReport: isResolved,
    isOnTimeReport,
    isLateReport: endDayReport !== undefined && dossier.dueAt !== undefined && !isOnTimeReport,
    workingDays,
    isTimed,
    allowedWorkingDays: procedure?.allowedWorkingDays,
    isTimedToAllowed: isTimed && procedure !== undefined,
    procedureGroup: procedure && ([...procedure.groups].sort()[0] ?? 'OTHER'),
    supplementDay: isReceived && spans[0] ? latest(dayOfInstant(spans[0].from), startDay) : undefined,
    isWithdrawn: outcome === 'WITHDRAWN',
    isRefused: outcome === 'REFUSED',
    ...digitalMarks(dossier, procedure),
    workingDaysLate:
      closedDay && due.day ? (late ? context.calendar.countWorkingDays(due.day, closedDay) : 0) : undefined,
  };
}

function receiptDay({ receivedAt, submittedAt, codeDay }: DossierFields): Day | undefined {
  if (receivedAt !== undefined) return dayOfInstant(receivedAt);
  return submittedAt === undefined ? codeDay : dayOfInstant(submittedAt);
}

function latest(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}
