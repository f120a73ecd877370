import type { Day } from '../day/day.js';

/** A row of text with the place it was read from; `''` is an absent value. Formats are checked before it comes here. */
export interface PositionedRow<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
}

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
