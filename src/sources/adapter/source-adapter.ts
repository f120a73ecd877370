import type { Instant } from '#domain';
import type { FieldTable } from '../privacy/field-table.js';
import type { FileReader } from './file-reader.js';
import type { LookupDoor } from './lookup-door.js';
import type { PullClient } from './pull-client.js';
import type { ReceiverFactory } from './receiver.js';
import type { SievedRow } from './sieved-row.js';
import type { Translation } from './translation.js';

/** What `translate` may know of a row's delivery. */
export interface TranslateContext {
  /** Code of the reporter that delivered (an office, a facility, a school), when the door knows it. */
  readonly reporter?: string;
  /** When the hub received the delivery. */
  readonly receivedAt: Instant;
  /** Field-level deviations of this installation: wire field → canonical wire field. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/**
 * Everything the hub knows of one outside system's wire format.
 *
 * `translate` is pure and total: a bad row is a rejection value, never an exception. A system offers one or more
 * doors: files in a folder, pages pulled from its interface, or requests it sends.
 */
export interface SourceAdapter {
  readonly system: string;
  /** Drives the sieve, the privacy inventory and the canary test. */
  readonly fieldTables: readonly FieldTable[];
  readonly translate: (row: SievedRow, context: TranslateContext) => readonly Translation[];
  readonly folder?: FileReader;
  readonly pull?: PullClient;
  readonly receiver?: ReceiverFactory;
  /** How single records are asked for at this moment; beside the door by which records come. */
  readonly lookup?: LookupDoor;
}
