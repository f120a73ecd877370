import type { Settings } from '#config';
import type { IntakeDeps, IntakeSource } from '#intake';
import type { Clock, Logger } from '#kernel';
import type { MetricEngine, RevisionQuestion, Revisions, RecordsBehind } from '#metrics';
import type { Publisher } from '#publish';
import type { Bookshelf } from './create-bookshelf.js';
import type { HubRegisters } from './hub-registers.js';
import type { Database } from './open-database.js';

/** The hub without its server: what commands and the server work with. */
export interface Hub {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly registers: () => HubRegisters;
  /** From the next batch on, these hold; whatever is asked of the publisher after the call is done by them. */
  readonly replaceRegisters: (registers: HubRegisters) => Promise<void>;
  readonly engine: MetricEngine;
  /** What later snapshots changed of values. */
  readonly revisions: (questions: readonly RevisionQuestion[]) => Promise<readonly Revisions[]>;
  /** The very records behind numbers. */
  readonly behind: RecordsBehind;
  /** Definitions and registers as they were at snapshots. */
  readonly bookshelf: Bookshelf;
  /** Names of sources whose first load goes on: what is complete of them cannot be said yet. */
  readonly loading: () => ReadonlySet<string>;
  /** Resolves when every snapshot taken from then on names these as loading. */
  readonly setLoading: (names: readonly string[]) => Promise<void>;
  readonly publisher: Publisher;
  readonly intake: IntakeDeps;
  readonly sources: readonly IntakeSource[];
  /** Stops publishing, then closes the database. */
  readonly close: () => Promise<void>;
}
