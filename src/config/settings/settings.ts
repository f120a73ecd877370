import type { DocumentSettings } from './document-settings.js';
import type { GraphqlSettings, Profile } from './graphql-settings.js';
import type { LatenessSettings } from './lateness-settings.js';
import type { SourceSettings } from './source-settings.js';

/** Everything the hub is told from outside, read once at start and frozen. Days `YYYY-MM-DD`, durations as named. */
export interface Settings {
  /** The data folder, absolute. */
  readonly home: string;
  /** Where the server binds; a loopback address unless `servesBeyondLoopback`. */
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** The operator vouches that only this machine reaches the port (a container published on loopback). */
  readonly servesBeyondLoopback: boolean;
  /** An outside PostgreSQL; absent: the embedded one under `home`. A secret. */
  readonly databaseUrl?: string;
  readonly logLevel: LogLevel;
  readonly profile: Profile;
  /** The key of the keyed hashes; absent: the hub makes one under `home`. A secret. */
  readonly hashKey?: string;
  /** Names the key beside each hash, so that it can be rotated. */
  readonly hashKeyId: string;
  /** The home province: a code is a unit only together with a day. */
  readonly province: { readonly code: string; readonly on: string };
  /** Landed parts are deleted so many days after publishing. */
  readonly landing: { readonly keepDays: number };
  readonly publish: { readonly batchRows: number; readonly idleMs: number };
  readonly limits: LimitSettings;
  readonly graphql: GraphqlSettings;
  readonly documents: DocumentSettings;
  readonly schedule: ScheduleSettings;
  /** How long snapshots can be asked for; beside month ends and closed periods, which are kept for ever. */
  readonly retention: { readonly allDays: number; readonly dayEndDays: number };
  readonly lookup: LookupSettings;
  /** Of values whose reporters are late; a source may have its own. */
  readonly lateness: LatenessSettings;
  /** Until roles say who asks: whether they may see records, and so numbers of few cases. */
  readonly privacy: { readonly recordAccess: boolean };
  readonly simulators: SimulatorSettings;
  readonly sources: readonly SourceSettings[];
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** How patient live look-ups are, and how gentle with a source. */
export interface LookupSettings {
  readonly deadlineMs: number;
  /** Of one call. */
  readonly timeoutMs: number;
  /** How long an answer is given again without asking. */
  readonly keepMs: number;
  /** Calls to one source on their way at once. */
  readonly atOnce: number;
  /** Failed calls in a row after which a source is left alone, and for how long. */
  readonly breakerFailures: number;
  readonly breakerMs: number;
}

/** What is refused rather than carried. */
export interface LimitSettings {
  /** Of one pushed request body, where its protocol does not allow less. */
  readonly bodyBytes: number;
  /** Unpacked ÷ packed size of a zip entry above which it is taken for a bomb. */
  readonly zipRatio: number;
  /** Of one zip file, unpacked. */
  readonly zipBytes: number;
  readonly xmlDepth: number;
  /** A full delivery that would delete a larger share of its source's records waits for `--accept`. */
  readonly deleteShare: number;
}

/** Cron lines of five fields in Asia/Ho_Chi_Minh. */
export interface ScheduleSettings {
  readonly folder: string;
  readonly pulled: string;
  readonly verify: string;
  readonly cleanUp: string;
  readonly thin: string;
  readonly quality: string;
}

/** The stand-ins of the sources and how badly they behave; rates are shares from 0 to 1. */
export interface SimulatorSettings {
  readonly enabled: boolean;
  readonly volume: number;
  readonly seed: number;
  readonly from: string;
  readonly errorRate: number;
  readonly latencyMs: number;
  readonly truncatedPages: number;
  readonly duplicates: number;
  readonly lateCorrections: number;
  readonly dirtyRows: number;
}
