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

/** The answer to one MetricQuery. */
export interface MetricTable {
  readonly snapshot: number;
  readonly rows: readonly MetricRow[];
  /** The plan in words, one line per statement: which cell table, records or published figures were read. */
  readonly plan: readonly string[];
}
