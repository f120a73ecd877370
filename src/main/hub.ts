import type { Settings } from '#config';
import type {
  AreaBook,
  HomeProvince,
  OrganisationBook,
  ProcedureBook,
  SchoolTerms,
  TargetBook,
  WorkingCalendar,
} from '#domain';
import type { IntakeDeps, IntakeSource } from '#intake';
import type { Clock, Logger } from '#kernel';
import type { MetricEngine, RevisionQuestion, Revisions } from '#metrics';
import type { Publisher } from '#publish';
import type { SnapshotBooks } from '#store';
import type { Bookshelf } from './create-bookshelf.js';
import type { Database } from './open-database.js';

/** The registers in force, in memory. */
export interface HubRegisters {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
  readonly calendar: WorkingCalendar;
  readonly terms: SchoolTerms;
  readonly targets: TargetBook;
  readonly home: HomeProvince;
  readonly books: SnapshotBooks;
}

/** The hub without its server: what commands and the server work with. */
export interface Hub {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly registers: () => HubRegisters;
  /** From the next batch on, these hold. */
  readonly replaceRegisters: (registers: HubRegisters) => void;
  readonly engine: MetricEngine;
  /** What later snapshots changed of a value. */
  readonly revisions: (question: RevisionQuestion) => Promise<Revisions>;
  /** Definitions and registers as they were at snapshots. */
  readonly bookshelf: Bookshelf;
  /** Names of sources whose first load goes on: what is complete of them cannot be said yet. */
  readonly loading: Set<string>;
  readonly publisher: Publisher;
  readonly intake: IntakeDeps;
  readonly sources: readonly IntakeSource[];
  /** Stops publishing, then closes the database. */
  readonly close: () => Promise<void>;
}
