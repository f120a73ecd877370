import type { Pool } from '../postgres/pool.js';
import { type DeliveryName, readDeliveries } from './read-deliveries.js';
import { countRejections, readRejections, type ReadRejection, type RejectionQuestion } from './read-rejections.js';

/** What readers may know of deliveries and of what was not taken in, as things stand now; one statement each. */
export interface DeliveryReader {
  readonly deliveries: (ids: readonly number[]) => Promise<readonly DeliveryName[]>;
  readonly rejections: (
    question: RejectionQuestion,
    limit: number,
    olderThan?: number,
  ) => Promise<readonly ReadRejection[]>;
  readonly countRejections: (question: RejectionQuestion) => Promise<number>;
}

/** Reads them through a pool. */
export function createDeliveryReader(pool: Pool): DeliveryReader {
  return {
    deliveries: (ids) => readDeliveries(pool, ids),
    rejections: (question, limit, olderThan) => readRejections(pool, question, limit, olderThan),
    countRejections: (question) => countRejections(pool, question),
  };
}
