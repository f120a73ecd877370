import type { Instant, ReporterState } from '#domain';
import type { DeliveryReader, ReporterAccount, SourceFacts } from '#store';

/** A source and how it stands now. */
export interface SourceStanding extends SourceFacts {
  readonly state: 'OK' | 'RUNNING' | 'FAILED' | 'INCOMPLETE' | 'LATE';
}

/** A reporter and how it stands now. */
export interface ReporterStanding extends ReporterAccount {
  readonly state: ReporterState;
  /** The last moment up to now by which it owed a delivery. */
  readonly lastExpectedAt?: Instant;
}

/** What the api reads of the hub's own running, as things stand now; one statement each. */
export interface Administration extends DeliveryReader {
  readonly sources: () => Promise<readonly SourceStanding[]>;
  readonly reporters: () => Promise<readonly ReporterStanding[]>;
}
