import type { LatenessSettings } from './lateness-settings.js';

export type SourceSystem = 'one-stop' | 'his' | 'vnedu' | 'ioc' | 'index';

/** How records arrive: sent to the hub, found in a folder, or fetched by the hub. */
export type SourceDoor = 'received' | 'folder' | 'pulled';

/** One installation of an outside system, as `sources:` of gianh.config.yaml describes it, with every default filled in. */
export interface SourceSettings {
  /** Unique, in kebab case; part of every record's identity, so it is never changed afterwards. */
  readonly name: string;
  readonly system: SourceSystem;
  readonly door: SourceDoor;
  /** Absolute; present exactly when the door is `folder`. */
  readonly folder?: string;
  /** Present exactly when the door is `pulled`. */
  readonly url?: string;
  readonly username?: string;
  /** Read from the variable or file that the block names. A secret. */
  readonly password?: string;
  /** Cron line in Asia/Ho_Chi_Minh; absent when the door is `received`. */
  readonly schedule?: string;
  /** Rows asked for at once. */
  readonly pageSize: number;
  /** Requests per second. */
  readonly rateLimit: number;
  readonly timeoutMs: number;
  /** Cron line in Asia/Ho_Chi_Minh by which a delivery is owed. */
  readonly expectedBy?: string;
  /** How late its reporters may be; absent: as late as the hub says for all. */
  readonly lateness?: LatenessSettings;
  /** Landed parts are deleted so many days after publishing. */
  readonly keepDays: number;
  /** How single records are asked for at this moment; absent where the source is not asked. */
  readonly lookup?: SourceLookup;
  readonly mapping: SourceMapping;
}

/** Where and as whom a source is asked about single records. */
export interface SourceLookup {
  readonly url: string;
  readonly username?: string;
  /** A secret. */
  readonly password?: string;
  /** The unit in whose name is asked (`madonvi`). */
  readonly unit?: string;
}

/** Where one installation departs from the published format. */
export interface SourceMapping {
  /** The installation's field name → the format's. */
  readonly fields: Readonly<Record<string, string>>;
  /** The format's field → the installation's code → the format's. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
