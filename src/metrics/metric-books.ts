import type { AreaBook, OrganisationBook, ProcedureBook, SchoolTerms, WorkingCalendar } from '#domain';
import type { MeasureBook } from './definition/measure-book.js';
import type { MetricCatalogue } from './definition/metric-catalogue.js';

/** What numbers are answered by beside the records, as it was at one snapshot. */
export interface MetricBooks {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
  readonly calendar: WorkingCalendar;
  readonly terms: SchoolTerms;
  /** The definitions of then; absent: those the engine was built with. */
  readonly catalogue?: MetricCatalogue;
  /** The measures of then, together with `catalogue`. */
  readonly measures?: MeasureBook;
  /** Names of the sources whose first load was going on; absent: none was. */
  readonly loading?: ReadonlySet<string>;
}
