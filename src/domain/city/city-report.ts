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

/** What the sender thinks of the handling, in the words of the national system (Rất hài lòng … Không hài lòng). */
export const cityReportOpinions = ['VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED'] as const;

export type CityReportOpinion = (typeof cityReportOpinions)[number];
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
  /** When the sender was first asked to complete the report. */
  readonly supplementRequestedAt?: Instant;
  /** When the answer was made public. */
  readonly publishedAt?: Instant;
  readonly satisfaction?: CityReportOpinion;
  readonly agencyCode?: string;
  readonly areaCode?: string;
  /** Degrees, WGS84, rounded to 3 decimals (about 100 m): a report must not point at a house. */
  readonly latitude?: string;
  readonly longitude?: string;
  readonly receivedDay: Day;
  readonly closedDay?: Day;
}
