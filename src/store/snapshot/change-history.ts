import type { CellQuestion } from '../facts/read-cells.js';
import type { Pool } from '../postgres/pool.js';
import { readCellChanges, readChangedSnapshots, readRecordChanges, type SnapshotSpan } from './read-changes.js';
import type { SnapshotRow } from './snapshot-row.js';

/** Where the metric room finds which later snapshots may have changed a number; handed to it by the composition root. */
export interface ChangeHistory {
  cellChanges(question: CellQuestion, span: SnapshotSpan): Promise<readonly number[]>;
  recordChanges(
    records: { readonly kind: string; readonly unitIds: readonly number[] },
    span: SnapshotSpan,
  ): Promise<readonly number[]>;
  changedSnapshots(numbers: readonly number[], span: SnapshotSpan): Promise<readonly SnapshotRow[]>;
}

/** Reads of the history of changes, each a statement of its own on the pool. */
export const createChangeHistory = (pool: Pool): ChangeHistory => ({
  cellChanges: (question, span) => readCellChanges(pool, question, span),
  recordChanges: (records, span) => readRecordChanges(pool, records, span),
  changedSnapshots: (numbers, span) => readChangedSnapshots(pool, numbers, span),
});
