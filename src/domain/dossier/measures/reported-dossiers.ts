import type { Measure } from '../../fact/measure.js';
import { dossierCount } from './dossier-count.js';

/** Numerator and denominator of the provincial report: status 9 or 10, on time by civil days; and those that were late. */
export const reportedDossiers: readonly Measure[] = [
  dossierCount('dossiers_resolved_report', 'endDayReport'),
  dossierCount('dossiers_on_time_report', 'endDayReport', 'isOnTimeReport'),
  dossierCount('dossiers_late_report', 'endDayReport', 'isLateReport'),
];
