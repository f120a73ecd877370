import type { UnitVersion } from '#domain';
import { monthsFrom } from '../wire/list-stories.js';
import type { BenchHub } from '../hub/open-bench-hub.js';

/** Twelve metrics of the one-stop offices: counts, stocks, quotients. */
export const boardMetrics = [
  'DOSSIERS_RECEIVED',
  'DOSSIERS_RESOLVED',
  'DOSSIERS_OPEN',
  'DOSSIERS_OVERDUE',
  'DOSSIERS_SUPPLEMENTED',
  'DOSSIERS_WITHDRAWN',
  'DOSSIERS_REFUSED',
  'DOSSIER_ON_TIME_RATE_766',
  'DOSSIER_ON_TIME_RATE_REPORT',
  'DOSSIER_ONLINE_RATE',
  'DOSSIER_WORKING_DAYS_MEAN',
  'DOSSIER_E_RESULT_RATE',
] as const;

/** The last 24 months of the districts. */
export const boardMonths = monthsFrom('2023-07', 24);
export const [boardFrom, boardTo] = ['2023-07-01', '2025-07-01'];

/** The districts of the province as they stood at the end of the board. */
export function boardDistricts(hub: BenchHub): readonly UnitVersion[] {
  const { areaBook } = hub.registers();
  const codes = [...new Set(hub.world.communes('2025-06-30').map(({ parentCode }) => parentCode))].sort();
  return codes.map((code) => areaBook.find(code, '2025-06-30', 'DISTRICT')!);
}
