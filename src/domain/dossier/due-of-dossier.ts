import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import { dayOfInstant, instantOfDay } from '../day/day-of-instant.js';
import type { Instant } from '../day/instant.js';
import type { DeriveContext } from '../record/derive-context.js';
import type { Dossier, DossierFields } from './dossier.js';
import { secondsOfInstant } from './seconds-of-instant.js';

/** A due time and where it comes from. */
export interface DossierDue {
  readonly at?: Instant;
  readonly day?: Day;
  readonly source: 'GIVEN' | 'PROCEDURE' | 'NONE';
}

/**
 * The due time of a dossier: NgayHenTra; without one, the end of the last working day that the procedure allows,
 * counted from receipt (QĐ 766, 2.1: "no due date: the procedure's maximum").
 */
export function dueOfDossier(
  dossier: Pick<Dossier, 'dueAt' | 'procedureId'>,
  receivedDay: Day | undefined,
  { calendar, procedure }: DeriveContext,
): DossierDue {
  if (dossier.dueAt !== undefined) return { at: dossier.dueAt, day: dayOfInstant(dossier.dueAt), source: 'GIVEN' };
  const allowed = receivedDay === undefined ? undefined : procedure(dossier.procedureId)?.allowedWorkingDays;
  if (receivedDay === undefined || allowed === undefined) return { source: 'NONE' };
  const day = calendar.addWorkingDays(receivedDay, allowed);
  return { at: lastSecondOf(day), day, source: 'PROCEDURE' };
}

/**
 * The due time before any supplement moved it: NgayHenTraTruoc of the earliest request, else the due time itself.
 *
 * QĐ 766 subtracts the supplement's time from the end; comparing with the moved due time would grant it twice.
 */
export function originalDue({ supplements }: DossierFields, due: Instant | undefined): Instant | undefined {
  let first: { at: Instant; due: Instant } | undefined;
  for (const { requestedAt, previousDueAt } of supplements ?? []) {
    if (previousDueAt === undefined) continue;
    const at = requestedAt ?? '';
    if (!first || at < first.at || (at === first.at && previousDueAt < first.due)) first = { at, due: previousDueAt };
  }
  return first?.due ?? due;
}

function lastSecondOf(day: Day): Instant {
  const seconds = secondsOfInstant(instantOfDay(addDays(day, 1))) - 1;
  return `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`;
}
