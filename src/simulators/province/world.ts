import type { Random } from './random.js';

export type OfficeLevel = 'COMMUNE' | 'DISTRICT' | 'PROVINCE';

/** A one-stop office: of a commune, a district (until 2025-06-30) or a provincial department. */
export interface Office {
  /** 13 characters, `000.05.32.H46`. */
  readonly agencyCode: string;
  /** The area's code in the structure of the day asked. */
  readonly areaCode: string;
  readonly level: OfficeLevel;
  readonly name: string;
  /** Share of the province's dossiers; the weights of one day add up to 1. */
  readonly weight: number;
  readonly login: string;
  readonly password: string;
}

export type FacilityKind =
  'PROVINCIAL_HOSPITAL' | 'TRADITIONAL_HOSPITAL' | 'DISTRICT_HOSPITAL' | 'REGIONAL_CLINIC' | 'HEALTH_STATION';

/** A hospital, clinic or health station that owes HIS deliveries. */
export interface Facility {
  /** MA_CSKCB, 5 characters. */
  readonly code: string;
  readonly areaCode: string;
  readonly kind: FacilityKind;
  readonly name: string;
  readonly beds: number;
  /** Share of the province's visits; the weights of one day add up to 1. */
  readonly weight: number;
  /** Name of the folder it delivers to. */
  readonly folder: string;
  readonly login: string;
  readonly password: string;
}

/** `manhomcaphoc`: 01 preschool, 02 primary, 03 lower secondary, 04 upper secondary. */
export type SchoolLevel = '01' | '02' | '03' | '04';

/** A school on VNEdu. */
export interface School {
  /** National school code (`matruong`). */
  readonly code: string;
  readonly areaCode: string;
  readonly level: SchoolLevel;
  readonly name: string;
  readonly folder: string;
  readonly teachers: number;
  readonly pupils: number;
}

/** An office that takes city reports and keeps indicators: the operations centre and its branches. */
export interface CityOffice {
  readonly agencyCode: string;
  readonly areaCode: string;
  readonly level: OfficeLevel;
  readonly name: string;
  /** Share of the city reports; the weights of one day add up to 1. */
  readonly weight: number;
  readonly login: string;
  readonly password: string;
}

export interface Procedure {
  /** `n.nnnnnn` */
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly allowedWorkingDays: number;
  /** Who handles it. */
  readonly levels: readonly OfficeLevel[];
  /** How often it is asked for, relative to the others. */
  readonly weight: number;
  /** Valid on days `validFrom <= d < validTo`; an absent bound is open. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A commune-level unit people live in. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  /** District code, or the province's from 2025-07-01. */
  readonly parentCode: string;
  readonly provinceCode: string;
  readonly inhabitants: number;
}

/** The province as the stand-ins see it; every list is that of one day, sorted by code, the same object for equal days. */
export interface World {
  readonly seed: string;
  /** A stream of its own for every name: adding one stand-in changes nothing in another. */
  random(name: string): Random;
  /** One-stop offices: communes, districts, departments. */
  offices(day: string): readonly Office[];
  facilities(day: string): readonly Facility[];
  schools(day: string): readonly School[];
  cityOffices(day: string): readonly CityOffice[];
  /** The communes of the home province on that day: 159, 151, 145, then 78. */
  communes(day: string): readonly Commune[];
  /** Every version of every procedure; see `proceduresOn`. */
  readonly procedures: readonly Procedure[];
  proceduresOn(day: string): readonly Procedure[];
  isWorkingDay(day: string): boolean;
}
