import {
  type AreaBook,
  compileSchoolTerms,
  createAreaBook,
  createOrganisationBook,
  createProcedureBook,
  createTargetBook,
  createWorkingCalendar,
  type OrganisationBook,
  type ProcedureBook,
  type Reporter,
  type SchoolTerms,
  type TargetBook,
  type WorkingCalendar,
} from '#domain';
import type { BookContents } from './stored-book.js';

/** The registers in memory, ready to be asked. */
export interface RegisterBooks {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
  readonly reporters: readonly Reporter[];
  readonly calendar: WorkingCalendar;
  readonly terms: SchoolTerms;
  readonly targets: TargetBook;
}

/** Builds the books over their contents; contents that contradict themselves are refused with GIANH_SEED_INVALID. */
export function createRegisterBooks({
  AREAS,
  REGISTERS,
  CALENDAR,
  TARGETS,
}: Omit<BookContents, 'DEFINITIONS'>): RegisterBooks {
  const terms = CALENDAR.terms.map((values, index) => ({ file: 'school terms', line: index + 1, values }));
  return {
    areaBook: createAreaBook(AREAS),
    organisations: createOrganisationBook(REGISTERS.organisations),
    procedures: createProcedureBook(REGISTERS.procedures),
    reporters: REGISTERS.reporters,
    calendar: createWorkingCalendar(CALENDAR.days),
    terms: compileSchoolTerms(terms),
    targets: createTargetBook(TARGETS),
  };
}
