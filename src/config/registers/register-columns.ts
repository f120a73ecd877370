import type { SeedColumns } from '../seeds/parse-seed-csv.js';

/** Other codes of the same organisation: `SYSTEM:code` pairs joined by `;`, or nothing. */
const otherCodes = /^([A-Z_]+:[0-9A-Za-z._-]+(;[A-Z_]+:[0-9A-Za-z._-]+)*)?$/;
/** Codes joined by `;`, or nothing. */
const codes = /^([0-9A-Za-z][0-9A-Za-z._-]*(;[0-9A-Za-z][0-9A-Za-z._-]*)*)?$/;
/** Area levels joined by `;`. */
const levels = /^(PROVINCE|DISTRICT|COMMUNE)(;(PROVINCE|DISTRICT|COMMUNE))*$/;

/**
 * What every organisation row says, whatever its kind: one row is one version, valid `valid_from <= d < valid_to`.
 *
 * `area_code` is read in the structure of the day `area_on`; `succeeded_by` names who goes on from `valid_to` (the same
 * code, when only area or name changed).
 */
const organisation = {
  name: 'text',
  level: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  area_code: 'code',
  area_on: 'day',
  valid_from: 'day?',
  valid_to: 'day?',
  succeeded_by: codes,
  legal_basis: 'text?',
} as const satisfies SeedColumns<string>;

export const agencyColumns = {
  code: /^\d{3}\.\d{2}\.\d{2}\.H\d{2}$/,
  kind: ['PEOPLES_COMMITTEE', 'DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE_OFFICE', 'IOC_OFFICE'],
  parent_code: 'code?',
  ...organisation,
} as const satisfies SeedColumns<string>;

export const facilityColumns = {
  code: /^[0-9A-Z]{5}$/,
  gln: /^(\d{13})?$/,
  kind: ['PROVINCIAL_HOSPITAL', 'TRADITIONAL_HOSPITAL', 'DISTRICT_HOSPITAL', 'REGIONAL_CLINIC', 'HEALTH_STATION'],
  beds: /^\d+$/,
  ...organisation,
} as const satisfies SeedColumns<string>;

export const schoolColumns = {
  code: 'code',
  other_codes: otherCodes,
  kind: ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'],
  level_group: ['01', '02', '03', '04', '05'],
  teachers: /^\d+$/,
  pupils: /^\d+$/,
  ...organisation,
} as const satisfies SeedColumns<string>;

export const procedureColumns = {
  code: /^\d\.\d{6}$/,
  name: 'text',
  field_code: 'code',
  field_name: 'text',
  levels,
  allowed_working_days: /^\d+$/,
  online: ['FULL', 'PARTIAL', 'NONE'],
  valid_from: 'day?',
  valid_to: 'day?',
  succeeded_by: codes,
  legal_basis: 'text?',
} as const satisfies SeedColumns<string>;

export const procedureGroupColumns = {
  group_code: 'code',
  group_name: 'text',
  procedure_code: /^\d\.\d{6}$/,
} as const satisfies SeedColumns<string>;

export const reporterColumns = {
  source: /^[a-z][a-z0-9-]*$/,
  code: 'code',
  organisation_kind: ['AGENCY', 'FACILITY', 'SCHOOL'],
  organisation_code: 'code',
  owes: 'text',
  expected_by: /^\S+( \S+){4}$/,
  valid_from: 'day',
  valid_to: 'day?',
  contact_office: 'text',
} as const satisfies SeedColumns<string>;
