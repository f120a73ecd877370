import type {
  AreaBookContents,
  CalendarDay,
  FactDimension,
  Measure,
  OrganisationBookContents,
  ProcedureBookContents,
  Reporter,
  SchoolTermRow,
  Target,
} from '#domain';

/** The registers of organisations and procedures, and who owes deliveries. */
export interface RegisterContents {
  readonly organisations: OrganisationBookContents;
  readonly procedures: ProcedureBookContents;
  readonly reporters: readonly Reporter[];
}

/** Announced days, and school terms as the values of their rows. */
export interface CalendarContents {
  readonly days: readonly CalendarDay[];
  readonly terms: readonly SchoolTermRow['values'][];
}

/** What numbers were defined by: metric definitions as the catalogue held them, and what the facts counted. */
export interface DefinitionContents {
  readonly definitions: readonly object[];
  readonly facts: readonly {
    readonly fact: string;
    readonly dimensions: readonly FactDimension[];
    readonly measures: readonly Measure[];
  }[];
}

/** What each kind of book holds; with the ids of this database, which never change. */
export interface BookContents {
  readonly AREAS: AreaBookContents;
  readonly REGISTERS: RegisterContents;
  readonly CALENDAR: CalendarContents;
  readonly TARGETS: readonly Target[];
  readonly DEFINITIONS: DefinitionContents;
}

export type BookKind = keyof BookContents;

/** The books of one state of the hub by content: as a snapshot names them. */
export interface BookHashes {
  readonly areaBook: string;
  readonly registers: string;
  readonly calendar: string;
  readonly targets: string;
  readonly definitionSet: string;
}
