import type { RegisterRow } from './register-row.js';
import type { UnitStay } from './unit-chain.js';

/** What distinguishes one agency version from another. */
export interface AgencyVersion {
  readonly code: string;
  readonly kind: string;
  readonly parentCode?: string;
  readonly name: string;
  readonly stay: UnitStay;
  readonly succeededBy?: readonly string[];
}

/** The agency version as a row of agencies.csv. */
export function agencyRow({ code, kind, parentCode, name, stay, succeededBy }: AgencyVersion): RegisterRow {
  return {
    code,
    kind,
    parent_code: parentCode ?? '',
    name,
    level: stay.unit.values.level,
    area_code: stay.unit.values.code,
    area_on: stay.areaOn,
    valid_from: stay.from,
    valid_to: stay.to,
    succeeded_by: (succeededBy ?? []).join(';'),
    legal_basis: stay.legalBasis,
  };
}
