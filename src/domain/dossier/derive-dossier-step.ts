import { dayOfInstant } from '../day/day-of-instant.js';
import type { DeriveContext } from '../record/derive-context.js';
import type { DossierStep } from './dossier-step.js';

type DerivedStep = Pick<
  DossierStep,
  'handledDay' | 'workingDays' | 'isOverdue' | 'isHeld' | 'isHeldDue' | 'isHeldOverdue' | 'isHeldTimed'
>;

/**
 * The derived columns of a step: its day, how long the department held the dossier, whether past the step's own due day.
 *
 * A department holds a dossier from NgayBatDau to ThoiDiemXuLy of its step. The step into status 10 is the handing over:
 * until then the result waited for the applicant, nobody held it.
 */
export function deriveDossierStep(
  { at, startedAt, dueAt, status }: DossierStep,
  { calendar }: DeriveContext,
): DerivedStep {
  const isHeld = status !== 'RETURNED';
  const isOverdue = dueAt === undefined ? undefined : dayOfInstant(at) > dayOfInstant(dueAt);
  return {
    handledDay: dayOfInstant(at),
    workingDays: startedAt === undefined ? undefined : Math.max(0, calendar.workingDaysBetween(startedAt, at)),
    isOverdue,
    isHeld,
    isHeldDue: isHeld && isOverdue !== undefined,
    isHeldOverdue: isHeld && isOverdue === true,
    isHeldTimed: isHeld && startedAt !== undefined,
  };
}
