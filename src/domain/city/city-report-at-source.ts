import type { Instant } from '../day/instant.js';
import type { CityReportStatus, CityReportStep } from './city-report.js';

/** A citizen's report as its source shows it at this moment: not its words, place, pictures or sender; never stored. */
export interface CityReportAtSource {
  readonly code: string;
  readonly status: CityReportStatus;
  readonly step?: CityReportStep;
  readonly updatedAt?: Instant;
  readonly expectedAt?: Instant;
  readonly closedAt?: Instant;
  readonly agencyCode?: string;
}
