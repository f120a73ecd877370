import { readReporterFacts, type ReporterAccount } from '../flow/read-reporter-facts.js';
import { readSourceFacts, type SourceFacts } from '../flow/read-source-facts.js';
import type { Pool } from '../postgres/connection.js';
import { type DeliveryName, readDeliveries } from './read-deliveries.js';
import { countRejections, readRejections, type ReadRejection, type RejectionQuestion } from './read-rejections.js';

/** What readers may know of the hub's own running, as things stand now; one statement each. */
export interface AdministrationReader {
  readonly sources: () => Promise<readonly SourceFacts[]>;
  readonly reporters: () => Promise<readonly ReporterAccount[]>;
  readonly deliveries: (ids: readonly number[]) => Promise<readonly DeliveryName[]>;
  readonly rejections: (
    question: RejectionQuestion,
    limit: number,
    olderThan?: number,
  ) => Promise<readonly ReadRejection[]>;
  readonly countRejections: (question: RejectionQuestion) => Promise<number>;
}

/** Reads them through a pool. */
export function createAdministrationReader(pool: Pool): AdministrationReader {
  return {
    sources: () => readSourceFacts(pool),
    reporters: () => readReporterFacts(pool),
    deliveries: (ids) => readDeliveries(pool, ids),
    rejections: (question, limit, olderThan) => readRejections(pool, question, limit, olderThan),
    countRejections: (question) => countRejections(pool, question),
  };
}
