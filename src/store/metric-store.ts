import { readCells } from './facts/read-cells.js';
import { readPublished } from './facts/read-published.js';
import { readRecordsSum } from './facts/read-records-sum.js';
import type { Pool } from './postgres/connection.js';
import { readProgress } from './registers/read-progress.js';

/** What the metric room reads of the store; handed to it by the composition root. */
export function createMetricStore(pool: Pool) {
  return {
    readCells: (question: Parameters<typeof readCells>[1]) => readCells(pool, question),
    readPublished: (question: Parameters<typeof readPublished>[1]) => readPublished(pool, question),
    readRecordsSum: (question: Parameters<typeof readRecordsSum>[1]) => readRecordsSum(pool, question),
    readProgress: (snapshot: number) => readProgress(pool, snapshot),
  } as const;
}

export type MetricStore = ReturnType<typeof createMetricStore>;
