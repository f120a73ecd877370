import type { CityReportAtSource, DossierAtSource } from '#domain';
import type { HttpClient } from '../http/http-client.js';
import type { Sieve } from '../privacy/create-sieve.js';

/** Where and as whom a source is asked about single records. */
export interface LookupAddress {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** The unit in whose name is asked (`madonvi`), where the protocol wants one. */
  readonly unit?: string;
}

/** What a source says of a record at this moment, as far as the sieve lets it through. */
export type RecordAtSource = DossierAtSource | CityReportAtSource;

/** Kinds of records that can be asked for at their source. */
export type LookupKind = 'dossier' | 'city_report';

/** Why a call gave no answer in the source's protocol, in words an operator reads: no address, credential or content. */
export interface LookupFailure {
  readonly words: string;
  readonly mayRetry: boolean;
  /** What the source asked to wait. */
  readonly retryAfterMs?: number;
}

/**
 * What came of one call. A key that was asked and is in neither collection is not known to the source; `unreadable` are
 * those whose record came but breaks the rules of its format.
 */
export type LookupAnswer =
  | { readonly failure: LookupFailure }
  | {
      readonly failure?: undefined;
      readonly found: ReadonlyMap<string, RecordAtSource>;
      readonly unreadable: ReadonlySet<string>;
    };

/** Asks for records by their natural keys, one attempt, at most `keysPerCall` at once; a source's fault is a value. */
export type LookupCall = (keys: readonly string[], signal: AbortSignal) => Promise<LookupAnswer>;

/** How a system is asked about single records. */
export interface LookupDoor {
  readonly kind: LookupKind;
  /** 1 where the protocol has no call for several. */
  readonly keysPerCall: number;
  /** `http` tries once and throws RequestFailure; `sieve` gives a fresh sieve for each answer. */
  readonly open: (address: LookupAddress, http: HttpClient, sieve: () => Sieve) => LookupCall;
}
