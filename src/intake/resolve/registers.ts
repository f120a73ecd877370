import type { AreaBook, OrganisationBook, ProcedureBook } from '#domain';

/** The registers in which codes are resolved; replaced as a whole when one is mended. */
export interface Registers {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
}
