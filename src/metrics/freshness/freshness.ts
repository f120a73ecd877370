import type { Instant, ReporterState } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';

/** A reporter whose delivery has not come in time, and whom to call. */
export interface LateReporter {
  readonly source: string;
  readonly code: string;
  readonly name: string;
  /** An office, never a person. */
  readonly contactOffice?: string;
  readonly state: ReporterState;
  /** When it last delivered; absent when it never did. */
  readonly deliveredAt?: Instant;
  /** Since when it has owed what did not come. */
  readonly lateSince: Instant;
}

/** How fresh a value is: of the reporters that owed its figures, those whose last delivery lies before the period's end. */
export interface Freshness {
  /** Of its reporters the one that stands worst. */
  readonly state: ReporterState;
  /** Through when all of its reporters that ever delivered have delivered; absent when none did. */
  readonly dataThrough?: Instant;
  /** By when the delivery that is awaited is due, or was; absent when none is. */
  readonly expectedBy?: Instant;
  /** Seconds from `dataThrough` to the moment of measuring. */
  readonly ageSeconds?: number;
  /** By source and code. */
  readonly lateReporters: readonly LateReporter[];
  /** How many reporters owed the figures. */
  readonly reporters: number;
  /** The moment at which this was measured: now, or of an earlier state its own time. */
  readonly measuredAt: Instant;
  /** Why the value is withheld, where the configuration says so. */
  readonly withheld?: Bilingual;
}
