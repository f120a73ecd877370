import type {
  AreaBook,
  HomeProvince,
  OrganisationBook,
  ProcedureBook,
  SchoolTerms,
  TargetBook,
  UnitVersion,
  WorkingCalendar,
} from '#domain';

/** The registers an operation reads from memory, as they were at its snapshot; one object per content. */
export interface Books {
  readonly areas: AreaBook;
  readonly home: HomeProvince;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
  readonly calendar: WorkingCalendar;
  readonly terms: SchoolTerms;
  readonly targets: TargetBook;
  /** Outline of a unit as a GeoJSON geometry, where one is known. */
  readonly boundary: (unit: UnitVersion) => Promise<object | undefined>;
}
