import type { Measure } from '../../fact/measure.js';
import { dossierSum } from './dossier-sum.js';

/**
 * QĐ 766/QĐ-TTg, indicator 2.2: working days taken and allowed of the dossiers received in the period that are resolved,
 * whenever that was. Per procedure their quotient is the mean time ÷ the time allowed.
 */
export const handlingTime766: readonly Measure[] = [
  dossierSum('dossier_working_days_taken_766', 'receivedDay', 'workingDays', 'isTimedToAllowed'),
  dossierSum('dossier_working_days_allowed_766', 'receivedDay', 'allowedWorkingDays', 'isTimedToAllowed'),
];
