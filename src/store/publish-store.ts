import { applyDeltas } from './facts/apply-deltas.js';
import { finishInbox, takeInbox } from './inbox/take-inbox.js';
import { readCurrent } from './records/read-current.js';
import { readNeighbours } from './records/read-neighbours.js';
import { readParts } from './records/read-parts.js';
import { raiseVersions, writeRecords } from './records/write-records.js';
import { recordProgress } from './registers/record-progress.js';
import { takeSnapshot } from './snapshot/take-snapshot.js';

/** What the publisher does to the store; handed to it by the composition root. */
export const publishStore = {
  applyDeltas,
  finishInbox,
  raiseVersions,
  readCurrent,
  readNeighbours,
  readParts,
  recordProgress,
  takeInbox,
  takeSnapshot,
  writeRecords,
} as const;

export type PublishStore = typeof publishStore;
