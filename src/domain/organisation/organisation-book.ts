import type { Day } from '../day/day.js';
import type { Organisation, OrganisationKind, OrganisationSuccession } from './organisation.js';

/** What an organisation book is made of; its ids are those of the store. */
export interface OrganisationBookContents {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly OrganisationSuccession[];
}

/**
 * Every agency, facility and school the hub knows, through time: whom a code meant on a day, and who followed.
 *
 * Immutable; an id that is not in the book throws GIANH_NOT_FOUND.
 */
export interface OrganisationBook {
  readonly all: readonly Organisation[];
  readonly successions: readonly OrganisationSuccession[];
  organisation(id: number): Organisation;
  byKey(key: string): Organisation | undefined;
  /** The one version with that code, own or of another system, on that day; `undefined` for none or more than one. */
  find(kind: OrganisationKind, code: string, day: Day): Organisation | undefined;
  /** As `find`, but refuses: GIANH_UNKNOWN_CODE (says when the code was valid, who followed) or GIANH_AMBIGUOUS_CODE. */
  resolve(kind: OrganisationKind, code: string, day: Day): Organisation;
  /** All versions a code ever had, oldest first. */
  versionsOf(kind: OrganisationKind, code: string): readonly Organisation[];
  standsOn(id: number, day: Day): boolean;
  /** All of a kind valid on that day, by code. */
  on(kind: OrganisationKind, day: Day): readonly Organisation[];
  /** As `on`, those in a unit for which `holds` is true. */
  under(kind: OrganisationKind, holds: (unitId: number) => boolean, day: Day): readonly Organisation[];
  predecessors(id: number): readonly Organisation[];
  successors(id: number): readonly Organisation[];
  /**
   * Who stands for the organisation on that day: itself until its end, then whoever followed, over every hop; empty
   * when it ended and nobody did.
   */
  heirs(id: number, day: Day): readonly Organisation[];
}
