import type { CellMeasure, Measure } from '../../fact/measure.js';

/** Steps in which a department held a dossier, on the day it passed it on: overdue ones, and the working days held. */
export const heldSteps: readonly Measure[] = [
  stepMeasure('dossier_steps_held', 1, 'isHeld'),
  stepMeasure('dossier_steps_due', 1, 'isHeldDue'),
  stepMeasure('dossier_steps_overdue', 1, 'isHeldOverdue'),
  stepMeasure('dossier_steps_timed', 1, 'isHeldTimed'),
  stepMeasure('dossier_step_working_days', 'workingDays', 'isHeldTimed'),
  {
    type: 'WHOLE',
    key: 'dossier_step_working_days_all',
    of: 'dossier_step_working_days',
    dimension: 'DEPARTMENT',
  },
];

function stepMeasure(key: string, add: CellMeasure['add'], when: string): CellMeasure {
  return {
    type: 'CELL',
    key,
    record: 'dossier_step',
    day: 'handledDay',
    when,
    add,
    over: { place: 'SUM', time: 'SUM' },
  };
}
