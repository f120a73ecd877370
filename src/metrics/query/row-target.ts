import type { Day, Period, UnitVersion } from '#domain';
import type { Absence } from '../value/metric-value.js';
import type { Bilingual } from '../definition/metric-definition.js';

/** One row to be answered: the unit that the area code means in the period, or why it means none. */
export interface RowTarget {
  readonly unit: UnitVersion;
  /** The unit and its earlier versions of the same territory within the period: flows of all of them are its own. */
  readonly unitIds: readonly number[];
  readonly period: Period;
  /** First day not counted: the period's end, or tomorrow of the snapshot while the period runs. */
  readonly until: Day;
  readonly partial: boolean;
  /** Set when no number can stand here, whatever the metric. */
  readonly refusal?: Refusal;
}

/** Why no number stands somewhere. */
export interface Refusal {
  readonly absence: Absence;
  readonly reason: Bilingual;
  readonly hint?: string;
}
