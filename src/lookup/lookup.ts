import type { Instant } from '#domain';
import type { RecordAtSource } from '#sources';
import type { CircuitState, LookupStanding } from './lookup-standing.js';

/** One record asked for at its source. */
export interface LookupQuestion {
  /** The store's number of the source the record came from. */
  readonly source: number;
  readonly kind: RecordKind;
  /** The record's natural key. */
  readonly key: string;
  /** Who asks, as the audit line names them. */
  readonly asker: string;
}

type RecordKind = 'dossier' | 'city_report';

/** What came of a question. `NO_DOOR`: no address is configured at which records of this kind could be asked for. */
export type LookupOutcome =
  | { readonly state: 'FOUND'; readonly record: RecordAtSource; readonly fetchedAt: Instant }
  | { readonly state: 'NOT_FOUND'; readonly fetchedAt: Instant }
  | {
      readonly state: 'UNAVAILABLE';
      readonly source: string;
      /** What happened, to go after "The source … could not be asked: ". */
      readonly words: string;
      readonly circuit: CircuitState;
    }
  | { readonly state: 'NO_DOOR' };

/** Asks sources about single records at this moment. */
export interface Lookup {
  /** Always answers, within the deadline; a source's fault is an outcome. */
  readonly ask: (question: LookupQuestion) => Promise<LookupOutcome>;
  readonly standings: () => readonly LookupStanding[];
}
