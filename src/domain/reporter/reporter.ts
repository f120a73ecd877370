import type { Day } from '../day/day.js';
import type { OrganisationKind } from '../organisation/organisation.js';

/**
 * An organisation that owes deliveries to a source on days `from <= d < to`.
 *
 * Its identity is (source, code, from); the code is that of its organisation, so that a file which names its sender
 * (MACSKCB, a school's code) names its reporter.
 */
export interface Reporter {
  readonly source: string;
  readonly code: string;
  /** The organisation's name when the duty began or, for one that began earlier, as first known. */
  readonly name: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationCode: string;
  /** What it delivers, in words. */
  readonly owes: string;
  /** Cron line of five fields in Asia/Ho_Chi_Minh; one that names weekdays is not due on holidays. */
  readonly expectedBy: string;
  readonly from: Day;
  readonly to?: Day;
  /** An office to call, never a person. */
  readonly contactOffice: string;
}

/** Whether the reporter owes deliveries on that day; completeness counts those that do. */
export function isOwing(reporter: Pick<Reporter, 'from' | 'to'>, day: Day): boolean {
  return reporter.from <= day && (reporter.to === undefined || day < reporter.to);
}
