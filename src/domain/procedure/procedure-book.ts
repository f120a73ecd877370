import type { Day } from '../day/day.js';
import type { Procedure, ProcedureGroup } from './procedure.js';

/** What a procedure book is made of; its ids are those of the store. */
export interface ProcedureBookContents {
  readonly procedures: readonly Procedure[];
  readonly groups: readonly ProcedureGroup[];
}

/** A field of procedures (lĩnh vực), as the register names it. */
export interface ProcedureField {
  readonly code: string;
  readonly name: string;
}

/** Every procedure the hub knows, through time. Immutable; an id that is not in the book throws GIANH_NOT_FOUND. */
export interface ProcedureBook {
  readonly all: readonly Procedure[];
  readonly groups: readonly ProcedureGroup[];
  /** By code. */
  readonly fields: readonly ProcedureField[];
  procedure(id: number): Procedure;
  /** As `procedure`, but `undefined` for an id that is absent or not in the book. */
  byId(id: number | undefined): Procedure | undefined;
  byKey(key: string): Procedure | undefined;
  find(code: string, day: Day): Procedure | undefined;
  /** As `find`, but refuses with GIANH_UNKNOWN_CODE, saying when the code was valid and what followed. */
  resolve(code: string, day: Day): Procedure;
  /** All versions a code ever had, oldest first. */
  versionsOf(code: string): readonly Procedure[];
  /** All valid on that day, by code. */
  on(day: Day): readonly Procedure[];
  /** Those of a group valid on that day; without a day, all that ever were. */
  inGroup(group: string, day?: Day): readonly Procedure[];
  /** Longest time a procedure may take, in working days; `undefined` for an id that is absent or not in the book. */
  allowedWorkingDays(id: number | undefined): number | undefined;
}
