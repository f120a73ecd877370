import { addReporter } from './flow/add-reporter.js';
import { closeAbandonedRuns } from './flow/close-abandoned-runs.js';
import { closeRun } from './flow/close-run.js';
import { countDelivered } from './flow/count-delivered.js';
import { countParts } from './flow/count-parts.js';
import { countRepeat } from './flow/count-repeat.js';
import { describeDelivery } from './flow/describe-delivery.js';
import { endReporter } from './flow/end-reporter.js';
import { findDelivery } from './flow/find-delivery.js';
import { findRecord } from './flow/find-record.js';
import { findReporters } from './flow/find-reporters.js';
import { linkSubjects, readSubjects } from './flow/link-subjects.js';
import { listDeliveries } from './flow/list-deliveries.js';
import { listParts } from './flow/list-parts.js';
import { listReporterLogins } from './flow/list-reporter-logins.js';
import { listRejections } from './flow/list-rejections.js';
import { lockSource } from './flow/lock-source.js';
import { nextDeliveryId } from './flow/next-delivery-id.js';
import { openDelivery } from './flow/open-delivery.js';
import { openRun } from './flow/open-run.js';
import { readCursor } from './flow/read-cursor.js';
import { readStaleSets } from './flow/read-stale-sets.js';
import { readDeliveriesQuality, readRecordsQuality } from './flow/read-delivery-quality.js';
import { readKnownKeys } from './flow/read-known-keys.js';
import { readPart } from './flow/read-part.js';
import { readRecordsPage } from './flow/read-records-page.js';
import { readReporterFacts } from './flow/read-reporter-facts.js';
import { readSourceFacts } from './flow/read-source-facts.js';
import { readVersions } from './flow/read-versions.js';
import { registerSource } from './flow/register-source.js';
import { removeLanding } from './flow/remove-landing.js';
import { saveFullSets } from './flow/save-full-sets.js';
import { saveCursor } from './flow/save-cursor.js';
import { setCredential } from './flow/set-credential.js';
import { settlePart } from './flow/settle-part.js';
import { settleRejections } from './flow/settle-rejections.js';
import { supersedeRejections } from './flow/supersede-rejections.js';
import { writeDelivery } from './flow/write-delivery.js';
import { writePart } from './flow/write-part.js';
import { writeRejections } from './flow/write-rejections.js';
import { writeInbox } from './inbox/write-inbox.js';
import { inTransaction } from './postgres/in-transaction.js';

/** What the intake does to the store; handed to it by the composition root. */
export const intakeStore = {
  addReporter,
  closeAbandonedRuns,
  closeRun,
  countDelivered,
  countParts,
  countRepeat,
  describeDelivery,
  endReporter,
  findDelivery,
  findRecord,
  findReporters,
  inTransaction,
  linkSubjects,
  listDeliveries,
  listParts,
  listRejections,
  listReporterLogins,
  lockSource,
  nextDeliveryId,
  openDelivery,
  openRun,
  readCursor,
  readDeliveriesQuality,
  readRecordsQuality,
  readKnownKeys,
  readPart,
  readRecordsPage,
  readReporterFacts,
  readSourceFacts,
  readStaleSets,
  readSubjects,
  readVersions,
  registerSource,
  removeLanding,
  saveCursor,
  saveFullSets,
  setCredential,
  settlePart,
  settleRejections,
  supersedeRejections,
  writeDelivery,
  writeInbox,
  writePart,
  writeRejections,
} as const;

export type IntakeStore = typeof intakeStore;
