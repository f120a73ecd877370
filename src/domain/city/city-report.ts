import type { Day } from '../day/day.js';
import type { Instant } from '../day/instant.js';

/** Open311's two statuses. */
export const cityReportStatuses = ['OPEN', 'CLOSED'] as const;

/** The steps of citizens' reports behind them (the national system's families, and the refusal of QĐ 766, 5.1). */
export const cityReportSteps = [
  'RECEIVED',
  'SUPPLEMENT_REQUESTED',
  'NEWLY_RECEIVED',
  'PROCESSING',
  'PROCESSED',
  'REFUSED',
] as const;

export type CityReportStatus = (typeof cityReportStatuses)[number];
export type CityReportStep = (typeof cityReportSteps)[number];

/**
 * A citizen's report on something in the field ("phản ánh hiện trường"): what kind, where about, when; never its words,
 * address, pictures or sender.
 */
export interface CityReport {
  readonly serviceCode: string;
  readonly serviceName?: string;
  readonly status: CityReportStatus;
  readonly step?: CityReportStep;
  readonly requestedAt: Instant;
  readonly updatedAt?: Instant;
  /** When it should be resolved. */
  readonly expectedAt?: Instant;
  readonly closedAt?: Instant;
  readonly agencyCode?: string;
  readonly areaCode?: string;
  /** Degrees, WGS84, rounded to 3 decimals (about 100 m): a report must not point at a house. */
  readonly latitude?: string;
  readonly longitude?: string;
  readonly receivedDay: Day;
  readonly closedDay?: Day;
}
