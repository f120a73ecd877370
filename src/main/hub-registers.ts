import type {
  AreaBook,
  HomeProvince,
  OrganisationBook,
  ProcedureBook,
  SchoolTerms,
  TargetBook,
  WorkingCalendar,
} from '#domain';
import type { SnapshotBooks } from '#store';

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
