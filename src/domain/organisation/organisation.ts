import type { AreaLevel } from '../area/unit-version.js';
import type { Day } from '../day/day.js';

/** One register each; a code is unique within its register on a day. */
export const organisationKinds = ['AGENCY', 'FACILITY', 'SCHOOL'] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

export const agencyKinds = [
  'PEOPLES_COMMITTEE',
  'DEPARTMENT',
  'DISTRICT_OFFICE',
  'COMMUNE_OFFICE',
  'IOC_OFFICE',
] as const;
export const facilityKinds = [
  'PROVINCIAL_HOSPITAL',
  'TRADITIONAL_HOSPITAL',
  'DISTRICT_HOSPITAL',
  'REGIONAL_CLINIC',
  'HEALTH_STATION',
] as const;
export const schoolKinds = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const;

export type AgencyKind = (typeof agencyKinds)[number];
export type FacilityKind = (typeof facilityKinds)[number];
export type SchoolKind = (typeof schoolKinds)[number];

/** The same organisation in another code system: a GLN beside MA_CSKCB, VNEdu's own number beside the national code. */
export interface OtherCode {
  readonly system: string;
  readonly code: string;
  readonly from?: Day;
  readonly to?: Day;
}

/**
 * An agency, health facility or school while its name, place and tier stood: valid on days `from <= d < to`.
 *
 * As with areas a code alone names nothing: the office of a merged commune keeps its code and lies in another unit from
 * that day on, which is another version.
 */
export interface Organisation {
  readonly id: number;
  /** Own identity as text: `AGENCY:000.05.32.H46@2020-02-01`; nothing after the `@` when the start is unknown. */
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly otherCodes: readonly OtherCode[];
  readonly name: string;
  readonly subkind: AgencyKind | FacilityKind | SchoolKind;
  /** Version this one belonged to when it began. */
  readonly parentId?: number;
  /** The area unit version it lies in, for its whole validity. */
  readonly unitId: number;
  /** The tier of government that runs it, which may be above its unit's level (a provincial hospital in a ward). */
  readonly level: AreaLevel;
  /** What the register counts of it: beds of a facility, teachers and pupils of a school. */
  readonly figures: Readonly<Partial<Record<OrganisationFigure, number>>>;
  readonly from?: Day;
  readonly to?: Day;
  readonly legalBasis?: string;
}

export type OrganisationFigure = 'beds' | 'teachers' | 'pupils';

/** On day `on`, the end of the predecessor, the successor took over; several mean that it was divided or merged. */
export interface OrganisationSuccession {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly on: Day;
}
