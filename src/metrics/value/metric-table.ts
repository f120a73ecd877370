import type { Period } from '#domain';
import type { MetricValue } from './metric-value.js';

/** One member of a break-down. */
export interface DimensionMember {
  readonly dimension: string;
  readonly member: string;
}

/** One row: an area in a period (and a member), with a value per metric asked, in the order asked. */
export interface MetricRow {
  readonly unitId: number;
  readonly period: Period;
  readonly dimensions: readonly DimensionMember[];
  readonly values: readonly MetricValue[];
}

/** The numbers of one metric, one entry per row. */
export interface MetricColumn {
  readonly values: readonly MetricValue['value'][];
  readonly numerators: readonly MetricValue['numerator'][];
  readonly denominators: readonly MetricValue['denominator'][];
  readonly absences: readonly MetricValue['absence'][];
}

/** A table as columns: per row its area and period, per metric asked its numbers. */
export interface MetricColumns {
  readonly unitIds: readonly number[];
  readonly periods: readonly Period[];
  readonly columns: readonly MetricColumn[];
}

/** The answer to one MetricQuery. */
export interface MetricTable {
  readonly snapshot: number;
  readonly rows: readonly MetricRow[];
  /** Instead of rows, where the query asks for columns. */
  readonly columns?: MetricColumns;
  /** The plan in words, one line per statement: which cell table, records or published figures were read. */
  readonly plan: readonly string[];
}
