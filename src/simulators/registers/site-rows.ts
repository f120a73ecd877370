import type { RegisterRow } from './register-row.js';
import { reformDay, type UnitStay } from './unit-chain.js';

/** What an organisation is called and who runs it, before and after the reform of July 2025. */
export interface SiteNaming {
  readonly before: { readonly name: string; readonly level: string };
  readonly after: { readonly name: string; readonly level: string };
}

/** The columns every organisation that keeps its code shares: one row per stay, each succeeded by the same code. */
export function siteRows(code: string, stays: readonly UnitStay[], naming: SiteNaming): readonly RegisterRow[] {
  return stays.map((stay) => {
    const { name, level } = stay.from >= reformDay ? naming.after : naming.before;
    return {
      name,
      level,
      area_code: stay.unit.values.code,
      area_on: stay.areaOn,
      valid_from: stay.from,
      valid_to: stay.to,
      succeeded_by: stay.to === '' ? '' : code,
      legal_basis: stay.legalBasis,
    };
  });
}
