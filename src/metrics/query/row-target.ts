import type { Day, Period, UnitVersion } from '#domain';
import type { Absence } from '../value/metric-value.js';
import type { Bilingual } from '../definition/metric-definition.js';

/** One row to be answered: the unit that the area code means in the period, or why it means none. */
export interface RowTarget {
  readonly unit: UnitVersion;
  readonly period: Period;
  /** First day not counted: the period's end, or tomorrow of the snapshot while the period runs. */
  readonly until: Day;
  readonly partial: boolean;
  /** Set when no number can stand here, whatever the metric. */
  readonly refusal?: { readonly absence: Absence; readonly reason: Bilingual; readonly hint?: string };
}
