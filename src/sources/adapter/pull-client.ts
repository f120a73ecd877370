import type { Sieve } from '../privacy/create-sieve.js';
import type { HttpClient } from '../http/http-client.js';
import type { SievedRow } from './sieved-row.js';

/** Settings of one pulled source instance. */
export interface PullSettings {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  readonly pageSize: number;
}

/** One page of a pull: rows, and the cursor from which the next run goes on once this page is landed. */
export interface PulledPage {
  readonly rows: readonly SievedRow[];
  /** Opaque to everyone but the client; JSON. */
  readonly cursor: unknown;
  readonly declared?: number;
  readonly whole: boolean;
  readonly incompleteBecause?: string;
  /** Bytes as received, for the delivery's hash; never kept. */
  readonly bytes: Uint8Array;
}

/** Pulls pages from a cursor (`undefined`: from the beginning). Timeouts, retries and page size live in the client and `http`. */
export interface PullClient {
  readonly pages: (
    settings: PullSettings,
    cursor: unknown,
    sieve: Sieve,
    http: HttpClient,
  ) => AsyncGenerator<PulledPage>;
}
