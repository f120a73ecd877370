import { applyDeltas } from './facts/apply-deltas.js';
import { recountCells, replaceCells } from './facts/recount-cells.js';
import { finishInbox, takeInbox } from './inbox/take-inbox.js';
import { readCurrent } from './records/read-current.js';
import { readDeliveries } from './records/read-deliveries.js';
import { readNeighbours } from './records/read-neighbours.js';
import { readParts } from './records/read-parts.js';
import { raiseVersions, writeRecords } from './records/write-records.js';
import { recordProgress } from './registers/record-progress.js';
import { readCellBasis, saveCellBasis } from './snapshot/cell-basis.js';
import { readHead } from './snapshot/read-snapshot.js';
import { takeSnapshot } from './snapshot/take-snapshot.js';

/** What the publisher does to the store; handed to it by the composition root. */
export const publishStore = {
  applyDeltas,
  finishInbox,
  raiseVersions,
  readCellBasis,
  readCurrent,
  readDeliveries,
  readHead,
  readNeighbours,
  readParts,
  recordProgress,
  recountCells,
  replaceCells,
  saveCellBasis,
  takeInbox,
  takeSnapshot,
  writeRecords,
} as const;

export type PublishStore = typeof publishStore;
