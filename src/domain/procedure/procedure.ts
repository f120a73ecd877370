import type { AreaLevel } from '../area/unit-version.js';
import type { Day } from '../day/day.js';

/** How far a procedure can be done online: the whole way (toàn trình), in part (một phần), or not at all. */
export const onlineServices = ['FULL', 'PARTIAL', 'NONE'] as const;

export type OnlineService = (typeof onlineServices)[number];

/** An administrative procedure while its name, time limit and handling levels stood: valid on days `from <= d < to`. */
export interface Procedure {
  readonly id: number;
  /** Own identity as text: `PROCEDURE:1.005129@`, with the first day of validity after the `@` where it is known. */
  readonly key: string;
  /** `n.nnnnnn` of the national database of procedures. */
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly levels: readonly AreaLevel[];
  /** The longest time it may take. */
  readonly allowedWorkingDays: number;
  readonly online: OnlineService;
  /** Groups it belongs to, by code: `CONSTRUCTION_PERMIT`. */
  readonly groups: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
  /** Codes of the procedures that take its place from `to` on. */
  readonly succeededBy: readonly string[];
  readonly legalBasis?: string;
}

/** A named set of procedures that numbers are asked for together. */
export interface ProcedureGroup {
  readonly code: string;
  readonly name: string;
}
