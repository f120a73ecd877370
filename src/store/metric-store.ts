import { type Cell, type CellQuestion, readCells } from './facts/read-cells.js';
import { type DistinctCount, type DistinctQuestion, readDistinct } from './facts/read-distinct.js';
import { type PublishedFigure, type PublishedQuestion, readPublished } from './facts/read-published.js';
import { readRecordsSum, type RecordsQuestion, type RecordsSum } from './facts/read-records-sum.js';
import type { Pool } from './postgres/pool.js';
import { readProgress, type ReadProgress } from './registers/read-progress.js';

/** What the metric room reads of the store; handed to it by the composition root. */
export interface MetricStore {
  readCells(question: CellQuestion): Promise<readonly Cell[]>;
  readPublished(question: PublishedQuestion): Promise<readonly PublishedFigure[]>;
  readRecordsSum(question: RecordsQuestion): Promise<readonly RecordsSum[]>;
  readDistinct(question: DistinctQuestion): Promise<readonly DistinctCount[]>;
  /** `known` is what was read for the same snapshot before, if it is still there. */
  readProgress(snapshot: number, known?: ReadProgress): Promise<ReadProgress>;
}

/** Reads for the metric room, each a statement of its own on the pool. */
export const createMetricStore = (pool: Pool): MetricStore => ({
  readCells: (question) => readCells(pool, question),
  readPublished: (question) => readPublished(pool, question),
  readRecordsSum: (question) => readRecordsSum(pool, question),
  readDistinct: (question) => readDistinct(pool, question),
  readProgress: (snapshot, known) => readProgress(pool, snapshot, known),
});
