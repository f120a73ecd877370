import type { HttpClient, PullSettings, ReadLimits, Sieve, SourceAdapter } from '#sources';

/** One source instance as the intake works with it: the adapter of its system and how this installation is set up. */
export interface IntakeSource {
  /** Number the store gave it (`registerSource`); part of every record's identity. */
  readonly id: number;
  readonly name: string;
  readonly adapter: SourceAdapter;
  /** A fresh sieve for one delivery. */
  readonly createSieve: () => Sieve;
  /** Field-level deviations of this installation: wire field → canonical wire field. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** The one reporter of this source, where a delivery does not name its own. */
  readonly reporter?: string;
  /** A full delivery that would delete a larger share of the known records is held; 0.1 is a tenth. */
  readonly deleteShare: number;
  readonly limits: ReadLimits;
  /** The watched folder, absolute. */
  readonly folder?: string;
  readonly pull?: { readonly settings: PullSettings; readonly http: HttpClient };
  /** Landed parts are deleted so many days after they were resolved. */
  readonly keepDays: number;
  /** Cron line in Asia/Ho_Chi_Minh by which it runs; absent for a received source. */
  readonly schedule?: string;
  /** Cron line in Asia/Ho_Chi_Minh by which a delivery is owed. */
  readonly expectedBy?: string;
}
