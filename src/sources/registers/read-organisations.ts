import type { RegisterSeeds } from '#config';
import type { AreaBook, OrganisationKind, RowFaults, UnitVersion } from '#domain';
import { type OrganisationRow, organisationRows } from './organisation-row.js';
import { provenanceOf } from './provenance-of.js';
import type { OrganisationRecord, OrganisationSuccessionRecord } from './register-set.js';
import { createRowFinder, type RowFinder } from './row-finder.js';

type Finders = Readonly<Record<OrganisationKind, RowFinder<OrganisationRow>>>;

export interface ReadOrganisations {
  readonly organisations: readonly OrganisationRecord[];
  readonly successions: readonly OrganisationSuccessionRecord[];
  readonly find: (kind: OrganisationKind, code: string, day: string) => OrganisationRow | undefined;
}

/** Agencies, facilities and schools with their areas, parents and successions resolved on their own days. */
export function readOrganisations(seeds: RegisterSeeds, areas: AreaBook, faults: RowFaults): ReadOrganisations {
  const rows = organisationRows(seeds);
  const ofKind = (kind: OrganisationKind) => createRowFinder(rows.filter((row) => row.kind === kind));
  const finders: Finders = { AGENCY: ofKind('AGENCY'), FACILITY: ofKind('FACILITY'), SCHOOL: ofKind('SCHOOL') };
  for (const finder of Object.values(finders)) finder.check(faults);
  const organisations = rows.flatMap((row) => {
    const unit = findUnit(row, areas, faults);
    const parent = findParent(row, finders, faults);
    return unit === undefined ? [] : [record(row, unit, parent)];
  });
  return {
    organisations,
    successions: rows.flatMap((row) => findSuccessions(row, finders, faults)),
    find: (kind, code, day) => finders[kind].find(code, day),
  };
}

function record(row: OrganisationRow, unit: UnitVersion, parent: OrganisationRow | undefined): OrganisationRecord {
  const { file: _file, line: _line, parentCode: _parentCode, areaCode: _code, areaOn: _on, ...own } = row;
  const { succeededBy: _succeededBy, ...organisation } = own;
  return { ...organisation, parentKey: parent?.key, unitKey: unit.key, provenance: provenanceOf(row) };
}

/** The unit must stand for the version's whole life: where the ground changes hands, a new version begins. */
function findUnit(row: OrganisationRow, areas: AreaBook, faults: RowFaults): UnitVersion | undefined {
  const unit = areas.find(row.areaCode, row.areaOn);
  if (unit === undefined) {
    faults.add(row, 'area_code', `no area unit ${row.areaCode} stands on ${row.areaOn}`);
    return undefined;
  }
  const startsInTime = unit.from === undefined || (row.from !== undefined && unit.from <= row.from);
  const endsLateEnough = unit.to === undefined || (row.to !== undefined && row.to <= unit.to);
  if (startsInTime && endsLateEnough) return unit;
  const span = `${unit.from ?? 'unknown'} to ${unit.to ?? 'today'}`;
  faults.add(row, 'area_code', `${row.areaCode} ${unit.nameVi} stands from ${span} only; give one row for each unit`);
  return undefined;
}

function findParent(row: OrganisationRow, finders: Finders, faults: RowFaults): OrganisationRow | undefined {
  if (row.parentCode === undefined) return undefined;
  const parent = finders[row.kind].find(row.parentCode, row.areaOn);
  if (parent === undefined) faults.add(row, 'parent_code', `no ${row.parentCode} stands on ${row.areaOn}`);
  return parent;
}

function findSuccessions(
  row: OrganisationRow,
  finders: Finders,
  faults: RowFaults,
): readonly OrganisationSuccessionRecord[] {
  return row.succeededBy.flatMap((code) => {
    const on = row.to;
    if (on === undefined) {
      faults.add(row, 'succeeded_by', `names ${code}, but valid_to is empty: nothing ends`);
      return [];
    }
    const successor = finders[row.kind].find(code, on);
    if (successor === undefined) {
      faults.add(row, 'succeeded_by', `no ${code} stands on ${on}`);
      return [];
    }
    return [{ predecessorKey: row.key, successorKey: successor.key, on }];
  });
}
