import type { Readable } from 'node:stream';
import type { Sieve } from '../privacy/create-sieve.js';
import type { DeliverySummary } from './delivery-summary.js';
import type { ReadLimits } from './read-limits.js';
import type { SievedRow } from './sieved-row.js';

/** A file of a delivery folder, opened as often as the reader needs. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly open: () => Readable;
}

/** Reads a delivered file as sieved rows in bounded memory. */
export interface FileReader {
  /** Names it takes, for the message that refuses others: `GIAMDINHHS *.xml`. */
  readonly fileTypes: readonly string[];
  readonly accepts: (name: string) => boolean;
  /**
   * Yields chunks of rows (some dozens to some hundreds) and returns the summary.
   *
   * Throws GIANH_DELIVERY_REFUSED for what is not such a file at all, is over a limit or is dangerous
   * (entities, bombs); a cut-off file yields what was whole and returns `whole: false`.
   */
  readonly read: (
    file: SourceFile,
    sieve: Sieve,
    limits: ReadLimits,
  ) => AsyncGenerator<readonly SievedRow[], DeliverySummary>;
}
