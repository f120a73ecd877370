import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/**
 * Numerator and denominator of QĐ 766/QĐ-TTg, indicator 2.1: on time among those that ended in the period or are
 * unfinished and due by its end.
 */
export const dueMeasures766: readonly Measure[] = [
  dossierCount('dossiers_ended_766', 'ended766Day'),
  dossierCount('dossiers_on_time_766', 'ended766Day', 'isOnTime766'),
  dossierCount('dossiers_unfinished_due_766_in', 'unfinishedDue766Day'),
  dossierCount('dossiers_unfinished_due_766_out', 'left766Day'),
  {
    type: 'STOCK',
    key: 'dossiers_unfinished_due_766',
    opened: 'dossiers_unfinished_due_766_in',
    closed: 'dossiers_unfinished_due_766_out',
  },
  { type: 'SUM', key: 'dossiers_due_766', terms: ['dossiers_ended_766', 'dossiers_unfinished_due_766'] },
];
