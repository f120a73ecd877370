import { dayOfInstant } from '../day/day-of-instant.js';
import type { DeriveContext } from '../record/derive-context.js';
import type { DossierStep } from './dossier-step.js';

/** The derived columns of a step: its day, how long the department held the dossier, whether past the step's own due day. */
export function deriveDossierStep(
  { at, startedAt, dueAt }: DossierStep,
  { calendar }: DeriveContext,
): Pick<DossierStep, 'handledDay' | 'workingDays' | 'isOverdue'> {
  return {
    handledDay: dayOfInstant(at),
    workingDays: startedAt === undefined ? undefined : Math.max(0, calendar.workingDaysBetween(startedAt, at)),
    isOverdue: dueAt === undefined ? undefined : dayOfInstant(at) > dayOfInstant(dueAt),
  };
}
