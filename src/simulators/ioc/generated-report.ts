/** A moment of a report's life; instants are milliseconds since 1970. */
export interface ReportStep {
  readonly at: number;
  /** Status in the Vietnamese words of the receiving system. */
  readonly words: string;
  readonly closes: boolean;
}

/** A made-up report with its whole life; what a reader sees of it depends on the day. */
export interface GeneratedReport {
  readonly id: string;
  readonly serviceCode: string;
  readonly requestedAt: number;
  readonly expectedAt: number;
  readonly areaCode?: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Days from the last closing to the publication of the answer; absent when it is not made public. */
  readonly publishedAfterDays?: number;
  /** What the sender thinks once it is closed, in Vietnamese words. */
  readonly satisfaction?: string;
  /** In order of time; the first is the receipt. */
  readonly steps: readonly ReportStep[];
  /** A fault of the reference's dirty-input list. */
  readonly dirt?: 'NO_CATEGORY' | 'BAD_TIME' | 'ODD_STATUS' | 'UNKNOWN_STEP';
}
