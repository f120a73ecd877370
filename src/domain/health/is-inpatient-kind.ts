import type { VisitKind } from './visit-codes.js';

const inpatientKinds: ReadonlySet<VisitKind> = new Set([
  'INPATIENT',
  'DAY_INPATIENT',
  'STATION_STAY',
  'SHORT_INPATIENT',
]);

/** Whether visits of that kind occupy a bed: MA_LOAI_KCB 03, 04, 06 and 09 (QĐ 824/QĐ-BYT app. 1). */
export function isInpatientKind(kind: VisitKind | undefined): boolean {
  return kind !== undefined && inpatientKinds.has(kind);
}
