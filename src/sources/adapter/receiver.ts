import type { Sieve } from '../privacy/create-sieve.js';
import type { DeliverySummary } from './delivery-summary.js';
import type { RowRejection } from './translation.js';
import type { SievedRow } from './sieved-row.js';

/** A protocol request, framework-free. */
export interface ReceiverRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The whole body; the server has already refused what is over `maxBytes`. */
  readonly body: Buffer;
}

/** The protocol's own answer. */
export interface ReceiverResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body: string | object;
}

/** One address of a received protocol; the server mounts it under the source's name: `/sources/<name><path>`. */
export interface ReceiverRoute {
  readonly method: 'POST' | 'GET';
  readonly path: string;
  readonly maxBytes: number;
  readonly handle: (request: ReceiverRequest) => Promise<ReceiverResponse>;
  /** How the protocol says "too large" and "our fault", in its own words. */
  readonly failed: (problem: 'TOO_LARGE' | 'INTERNAL', words: string) => ReceiverResponse;
}

/** A reporter that proved who it is. */
export interface KnownReporter {
  readonly code: string;
}

/** What became of the rows of a push once they are durable. */
export interface Acceptance {
  readonly deliveryId: number;
  readonly accepted: number;
  readonly rejected: readonly (RowRejection & { readonly position: string })[];
}

/** What the hub offers a receiver; handed in by the intake. */
export interface ReceiverPorts {
  /** A fresh sieve for one request. */
  readonly sieve: () => Sieve;
  /** The reporter of these credentials valid now, or `undefined`. */
  readonly authenticate: (username: string, password: string) => Promise<KnownReporter | undefined>;
  /** Makes the rows durable (landed, translated, in the inbox) and only then resolves. */
  readonly accept: (push: {
    readonly reporter: string;
    readonly rows: readonly SievedRow[];
    readonly summary: DeliverySummary;
    readonly bytes: Uint8Array;
  }) => Promise<Acceptance>;
  /** Canonical fields of a stored record by kind and natural key, for the protocol's own look-ups. */
  readonly find: (kind: string, key: string) => Promise<Readonly<Record<string, unknown>> | undefined>;
  readonly now: () => Date;
}

/** Builds the routes of a received protocol. */
export type ReceiverFactory = (ports: ReceiverPorts) => readonly ReceiverRoute[];
