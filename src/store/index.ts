export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './postgres/embedded/start-embedded-postgres.js';
export { diskFullError, homeError } from './postgres/embedded/home-error.js';
export { type HomeLock, lockHome } from './postgres/embedded/home-lock.js';
export { runningPostgresUrl } from './postgres/embedded/running-postgres-url.js';
export { assertServerVersion, checkServerVersion } from './postgres/assert-server-version.js';
export { copyInto } from './postgres/copy-into.js';
export { createPool, type PoolOptions } from './postgres/create-pool.js';
export { encodeCopyRow } from './postgres/encode-copy-row.js';
export { inTransaction } from './postgres/in-transaction.js';
export type { CellChange, CellChanges } from './facts/apply-deltas.js';
export type { InboxRow, PublishCause, WaitingRow } from './inbox/inbox-row.js';
export { writeInbox } from './inbox/write-inbox.js';
export type { Pool, PoolClient } from './postgres/pool.js';
export { type PublishStore, publishStore } from './publish-store.js';
export type { RecordKey } from './records/read-current.js';
export { recordColumns, type RecordColumns } from './records/record-columns.js';
export type { RecordVersion, StoredRecord } from './records/stored-record.js';
export type { ReporterDay } from './registers/record-progress.js';
export { allTables, factTables } from './schema/all-tables.js';
export { snakeCase } from './schema/snake-case.js';
export type { Column, Table } from './schema/table.js';
export type { SnapshotBooks } from './snapshot/take-snapshot.js';
export { prepareDatabase } from './prepare-database.js';
export { type FactDatabaseContents, prepareFactDatabase } from './prepare-fact-database.js';
export type { Cell, CellPlace, CellQuestion } from './facts/read-cells.js';
export type { DistinctCount, DistinctQuestion } from './facts/read-distinct.js';
export type { PublishedFigure, PublishedQuestion } from './facts/read-published.js';
export type { MemberFilter, RecordsQuestion, RecordsSum } from './facts/read-records-sum.js';
export { createMetricStore, type MetricStore } from './metric-store.js';
export type { ReadProgress, ReporterProgress } from './registers/read-progress.js';
export { type ChangeHistory, createChangeHistory } from './snapshot/change-history.js';
export { closePeriod } from './snapshot/close-period.js';
export { type Retention, type Thinning, thinSnapshots } from './snapshot/thin-snapshots.js';
export { type HeadMark, readHeadMark } from './snapshot/read-mark.js';
export { readHead, readSnapshotAsOf } from './snapshot/read-snapshot.js';
export type { SnapshotRow } from './snapshot/snapshot-row.js';
export type { ListCondition, ListOrder, ListQuery, ListRow, ListValue } from './records/list-query.js';
export type { GroupQuery, RecordGroups } from './records/group-query.js';
export { type ChangeReader, createChangeReader } from './records/change-reader.js';
export { createRecordReader, type RecordReader } from './records/list-reader.js';
export { type IntakeStore, intakeStore } from './intake-store.js';
export type { DeliveryRow, DeliveryState } from './flow/delivery-row.js';
export type { QualityCounts } from './flow/read-delivery-quality.js';
export type { RecordsFilter } from './flow/read-records-page.js';
export type { RejectionFilter } from './flow/list-rejections.js';
export type { NewRejection, RejectionRow, RejectionState } from './flow/rejection-row.js';
export type { ReporterAccount } from './flow/read-reporter-facts.js';
export type { RunCause } from './flow/open-run.js';
export type { SourceFacts } from './flow/read-source-facts.js';
export { loadBook } from './registers/load-book.js';
export { loadRegisterBooks } from './registers/load-register-books.js';
export {
  type LoadedRegisters,
  loadRegisters,
  type RegisterOrigin,
  type UnnumberedRegisters,
} from './registers/load-registers.js';
export type { RegisterBooks } from './registers/register-books.js';
export { saveSources } from './registers/save-sources.js';
export type { BookContents, BookHashes, BookKind, RegisterContents } from './registers/stored-book.js';
export { syncRegisterKeys } from './registers/sync-register-keys.js';
export { createDeliveryReader, type DeliveryReader } from './records/read-delivery-reader.js';
export type { DeliveryName } from './records/read-deliveries.js';
export type { ReadRejection, RejectionQuestion } from './records/read-rejections.js';
export { type CellDrift, type CellVerification, verifyCells, type VerifyScope } from './facts/verify-cells.js';
export type { BehindTerm } from './facts/behind-statement.js';
export { type BehindAsked, type BehindRow, type BehindStore, createBehindStore } from './facts/read-behind.js';
