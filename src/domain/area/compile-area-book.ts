import { addDays } from '../day/add-days.js';
import type { Day } from '../day/day.js';
import type { AreaBookContents } from './area-book-contents.js';
import type { AreaRows, CentroidRow, PopulationRow, SuccessionRow } from './area-rows.js';
import { mergeUnitLists, type UnitDraft } from './merge-unit-lists.js';
import { createRowFaults, type RowFaults } from '../text/row-faults.js';
import type { PopulationSeries, UnitCentroid, UnitPopulation } from './unit-facts.js';
import type { SuccessionKind, UnitSuccession } from './unit-succession.js';
import { standsOn } from './unit-validity.js';
import type { UnitVersion } from './unit-version.js';

/** The id of the unit version that stood under a code on a day; a fault, and `undefined`, when none did. */
type FindId = (code: string, day: Day, name?: string) => number | undefined;

/**
 * The area book's contents from the lists of units on four days, the successions between them and what is known of each.
 *
 * `idOf` gives the id of a unit key (`44@2025-07-01`), the same for ever. Every fault of every row is in one
 * GIANH_SEED_INVALID with file and line.
 */
export function compileAreaBook(rows: AreaRows, idOf: (key: string) => number): AreaBookContents {
  const faults = createRowFaults();
  const drafts = mergeUnitLists(rows.unitLists, faults);
  const byCode = new Map<string, UnitDraft[]>();
  for (const draft of drafts) byCode.set(draft.code, [...(byCode.get(draft.code) ?? []), draft]);

  const finder =
    (row: { readonly file: string; readonly line: number }, field: string): FindId =>
    (code, day, name) => {
      const draft = byCode.get(code)?.find((unit) => standsOn(unit, day));
      if (draft === undefined) faults.add(row, field, `no unit ${code} stands on ${day}`);
      else if (name !== undefined && name !== draft.nameVi) {
        faults.add(row, field, `${code} on ${day} is ${draft.nameVi}, not ${name}`);
      }
      return draft === undefined ? undefined : idOf(draft.key);
    };

  const successions = rows.successions.flatMap((row) => readSuccession(row, finder));
  const population = rows.population.flatMap((row) => readPopulation(row, finder));
  const centroids = rows.centroids.flatMap((row) => readCentroid(row, finder));
  const contents = {
    units: withIds(drafts, successions, idOf),
    successions,
    population: oncePerUnit(population, faults),
    centroids,
  };
  faults.throwIfAny();
  return contents;
}

type Finder = (row: { readonly file: string; readonly line: number }, field: string) => FindId;

/** Reads the predecessor in the list of the day before and the successor in the list of the day itself. */
function readSuccession(row: SuccessionRow, finder: Finder): readonly UnitSuccession[] {
  const { values } = row;
  const before = addDays(values.on, -1);
  const predecessorId = finder(row, 'predecessor_code')(values.predecessor_code, before, values.predecessor_name);
  const successorId = finder(row, 'successor_code')(values.successor_code, values.on, values.successor_name);
  if (predecessorId === undefined || successorId === undefined) return [];
  const kind = values.kind as SuccessionKind;
  const legalBasis = values.legal_basis;
  return [{ predecessorId, successorId, on: values.on, kind, weight: Number(values.weight), legalBasis }];
}

interface PopulationEntry {
  readonly row: PopulationRow;
  readonly entry: UnitPopulation;
}

function readPopulation(row: PopulationRow, finder: Finder): readonly PopulationEntry[] {
  const { values } = row;
  const unitId = finder(row, 'code')(values.code, values.structure);
  if (unitId === undefined) return [];
  const entry = {
    unitId,
    series: values.series as PopulationSeries,
    year: Number(values.year),
    inhabitants: Number(values.inhabitants),
    areaKm2: values.area_km2 === '' ? undefined : Number(values.area_km2),
    method: values.method as UnitPopulation['method'],
    source: values.source,
  };
  return [{ row, entry }];
}

function readCentroid(row: CentroidRow, finder: Finder): readonly UnitCentroid[] {
  const unitId = finder(row, 'code')(row.values.code, row.values.structure);
  const { latitude, longitude } = row.values;
  return unitId === undefined ? [] : [{ unitId, latitude: Number(latitude), longitude: Number(longitude) }];
}

function withIds(
  drafts: readonly UnitDraft[],
  successions: readonly UnitSuccession[],
  idOf: (key: string) => number,
): readonly UnitVersion[] {
  const acts = new Map(successions.map(({ successorId, legalBasis }) => [successorId, legalBasis]));
  return drafts.map(({ row: _row, parentKey, ...unit }) => {
    const id = idOf(unit.key);
    return { id, ...unit, parentId: parentKey === undefined ? undefined : idOf(parentKey), legalBasis: acts.get(id) };
  });
}

/** A version that stands on several structure days is given once per structure: the figures must agree and become one. */
function oncePerUnit(population: readonly PopulationEntry[], faults: RowFaults): readonly UnitPopulation[] {
  const known = new Map<string, UnitPopulation>();
  for (const { row, entry } of population) {
    const key = `${entry.unitId} ${entry.series}`;
    const other = known.get(key);
    if (other !== undefined && other.inhabitants !== entry.inhabitants) {
      faults.add(row, 'inhabitants', `is ${entry.inhabitants}, but ${other.inhabitants} in another structure`);
    }
    known.set(key, other === undefined ? entry : { ...other, areaKm2: other.areaKm2 ?? entry.areaKm2 });
  }
  return [...known.values()];
}
