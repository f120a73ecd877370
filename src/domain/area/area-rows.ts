import type { Day } from '../day/day.js';
import type { PositionedRow } from '../text/positioned-row.js';

export type UnitRow = PositionedRow<
  'code' | 'name_vi' | 'name_en' | 'kind' | 'level' | 'parent_code' | 'valid_from' | 'valid_to'
>;
export type SuccessionRow = PositionedRow<
  | 'predecessor_code'
  | 'successor_code'
  | 'on'
  | 'kind'
  | 'weight'
  | 'legal_basis'
  | 'predecessor_name'
  | 'successor_name'
>;
export type PopulationRow = PositionedRow<
  'series' | 'year' | 'code' | 'structure' | 'inhabitants' | 'area_km2' | 'method' | 'source'
>;
export type CentroidRow = PositionedRow<'code' | 'structure' | 'latitude' | 'longitude'>;

/** All units that stood on one day. */
export interface UnitList {
  readonly day: Day;
  readonly rows: readonly UnitRow[];
}

/** What an area book is compiled from. */
export interface AreaRows {
  readonly unitLists: readonly UnitList[];
  readonly successions: readonly SuccessionRow[];
  readonly population: readonly PopulationRow[];
  readonly centroids: readonly CentroidRow[];
}
