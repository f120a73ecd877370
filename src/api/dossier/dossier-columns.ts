import { lookupColumns } from '../lookup/ask-at-source.js';
import { provenanceColumns } from '../record/provenance.type.js';
import type { RecordColumns } from '../record/record-columns.js';

/** What the clock of a dossier is computed from. */
const clock = [
  'isReceived',
  'receivedAt',
  'closedDay',
  'dueDay',
  'overdueDay',
  'workingDays',
  'workingDaysLate',
  'supplements',
] as const;

/** Stored fields that the fields of `Dossier` are made from. */
export const dossierColumns: RecordColumns = {
  code: ['naturalKey'],
  procedure: ['procedureId'],
  procedureCode: ['procedureCode'],
  agency: ['agencyId'],
  area: ['unitId'],
  channel: ['channel'],
  applicantKind: ['applicantKind'],
  status: ['currentStatus'],
  receivedAt: ['receivedAt'],
  dueAt: ['dueAtEffective'],
  finishedAt: ['finishedAt'],
  returnedAt: ['returnedAt'],
  allowedWorkingDays: ['procedureId'],
  dueState: clock,
  workingDaysTaken: clock,
  workingDaysLeft: clock,
  workingDaysLate: clock,
  onTime: clock,
  supplements: ['supplementRequests'],
  supplementRequests: ['supplements'],
  submittedAt: ['submittedAt'],
  steps: ['naturalKey', 'source'],
  quality: ['flags'],
  atSource: ['currentStatus', ...lookupColumns],
  provenance: provenanceColumns,
};
