import type { Day } from '../day/day.js';
import type { HomeProvince } from './home-province.js';
import type { PopulationSeries, UnitCentroid, UnitPopulation } from './unit-facts.js';
import type { UnitSuccession } from './unit-succession.js';
import type { AreaLevel, UnitVersion } from './unit-version.js';

/** A unit and the share of another unit's amounts that belongs to it, 0 < weight <= 1. */
export interface UnitShare {
  readonly unitId: number;
  readonly weight: number;
}

/** A share that holds on days `from <= d < to`; an absent bound is open. */
export interface CarrySpan extends UnitShare {
  readonly from?: Day;
  readonly to?: Day;
}

/** What of all units' amounts within some days counts as one unit's in the structure of a day. */
export interface Restatement {
  /** Units whose amounts belong to it, with the share that does. */
  readonly shares: readonly UnitShare[];
  /** Units without others below them that stood within the days and lie only partly on its territory. */
  readonly indivisible: readonly number[];
  /** The same with others below them: those are counted, what was booked at the unit itself cannot be divided. */
  readonly unplaced: readonly number[];
}

/** Why a period cannot be read as one unit: the version began or ended on a day inside it. */
export interface UnitChange {
  readonly on: Day;
  readonly event: 'STARTS' | 'ENDS';
  /** False when only name, class or parent changed and the territory is that of the one predecessor or successor. */
  readonly territory: boolean;
}

/** The units of one day that share a unit's territory; `exact` when they are neither more nor less than it. */
export interface TerritoryOn {
  readonly unitIds: readonly number[];
  readonly exact: boolean;
}

/**
 * Every administrative unit the hub knows, through time: what a code meant on a day, what belonged to what, and where
 * the amounts of a unit that has ended are counted. Immutable; an id that is not in the book throws GIANH_NOT_FOUND.
 */
export interface AreaBook {
  readonly all: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  unit(id: number): UnitVersion;
  byKey(key: string): UnitVersion | undefined;
  /** The one unit with that code on that day; `undefined` when there is none or more than one. */
  find(code: string, day: Day, level?: AreaLevel): UnitVersion | undefined;
  /** As `find`, but refuses: GIANH_UNKNOWN_CODE (says when the code was valid, what followed) or GIANH_AMBIGUOUS_CODE. */
  resolve(code: string, day: Day, level?: AreaLevel): UnitVersion;
  /** All versions a code ever had, oldest first. */
  versionsOf(code: string): readonly UnitVersion[];
  standsOn(id: number, day: Day): boolean;

  /** Parents upwards, nearest first, without the unit itself. */
  ancestors(id: number): readonly UnitVersion[];
  /** Units whose parent this is, by code; with a day, those valid on it. */
  children(id: number, day?: Day): readonly UnitVersion[];
  /** Units of that level below this one, or the unit itself if it has that level, valid on that day, by code. */
  under(id: number, level: AreaLevel, day: Day): readonly UnitVersion[];
  units(level: AreaLevel, day: Day): readonly UnitVersion[];

  predecessors(id: number): readonly UnitSuccession[];
  successors(id: number): readonly UnitSuccession[];
  /** All predecessors over any number of hops, with the share of each that came to this unit. */
  lineage(id: number): readonly UnitShare[];

  /**
   * Where a flow dated `day` of a record that belongs to unit `id` is counted: the unit itself while it stands (and
   * before its start, as recorded); after its end the units that followed, over every hop. A unit that ended without
   * successor (a district on 2025-07-01) passes to its parent's; if none followed at all it keeps what it has.
   * Weights add up to 1.
   */
  carry(id: number, day: Day): readonly UnitShare[];
  /** The same as a table over all time, for SQL. */
  carrySpans(id: number): readonly CarrySpan[];
  /** The inverse: all units whose flows of that day are counted in this one, itself included while it stands. */
  carriedInto(id: number, day: Day): readonly UnitShare[];
  /** The lowest units of a day on this unit's territory: how a former district is asked after its end. */
  territoryOn(id: number, day: Day): TerritoryOn;

  /** Whose amounts of days `from <= d < to` count as this unit's in the structure of the day `on`, on which it stands. */
  restate(id: number, on: Day, from: Day | undefined, to: Day): Restatement;
  /** Whose amounts since the beginning add up to what this unit, in the structure of `on`, holds at the end of `day`. */
  holding(id: number, on: Day, day: Day): readonly UnitShare[];
  /** Whether the unit's own cells can hold amounts of these days: it has not ended before, or was divided and keeps them. */
  countsWithin(id: number, from: Day | undefined, to: Day): boolean;

  /** Whether the version was valid on every day of `[from, to)`. */
  standsThroughout(id: number, from: Day, to: Day): boolean;
  /** The first change of territory or identity strictly inside `[from, to)`; a start on `from` changes nothing. */
  changesWithin(id: number, from: Day, to: Day): UnitChange | undefined;

  /** The home province: the unit that code meant on that day, and its successors (44 Quảng Bình, then 44 Quảng Trị). */
  home(code: string, on: Day): HomeProvince;

  population(id: number, series: PopulationSeries): UnitPopulation | undefined;
  centroid(id: number): UnitCentroid | undefined;
}
