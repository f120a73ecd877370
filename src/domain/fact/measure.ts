import type { RegisterFigure } from '../register/register-figure.js';

/** How a measure adds over a direction: summed, or not at all. */
export type Additivity = 'SUM' | 'NONE';

/**
 * A column of a fact's cells, as a value: for each record of `record` that has a day in field `day` and `true` in
 * field `when` (where given), add 1 or the amount in field `add` to the record's unit on that day.
 */
export interface CellMeasure {
  readonly type: 'CELL';
  readonly key: string;
  readonly record: string;
  readonly day: string;
  readonly when?: string;
  readonly add: 1 | string;
  readonly over: { readonly place: Additivity; readonly time: Additivity };
}

/**
 * Exact value counts of a duration: for each record, one at its whole-number `value`, on `day`. With `counts`, a record
 * has many: `value` names a field that says how often each occurs (`{ "15": 2 }`, a visit's services by minutes waited).
 */
export interface HistogramMeasure {
  readonly type: 'HISTOGRAM';
  readonly key: string;
  readonly record: string;
  readonly day: string;
  readonly when?: string;
  readonly value: string;
  readonly counts?: true;
  readonly unit: 'WORKING_DAY' | 'DAY' | 'HOUR' | 'MINUTE';
}

/** What stands at the end of a period: everything `opened` up to then minus everything `closed`. */
export interface StockMeasure {
  readonly type: 'STOCK';
  readonly key: string;
  readonly opened: string;
  readonly closed: string;
}

/** The sum of other measures (cells and stocks). */
export interface SumMeasure {
  readonly type: 'SUM';
  readonly key: string;
  readonly terms: readonly string[];
}

/** How many units of `level` have more than zero of the cell measure `counted` in the period. */
export interface ActiveUnitsMeasure {
  readonly type: 'ACTIVE_UNITS';
  readonly key: string;
  readonly counted: string;
  readonly level: 'COMMUNE' | 'DISTRICT';
  /** Only on so many working days up to the period's last day (or today), whether they lie in the period or before it. */
  readonly lastWorkingDays?: number;
}

/** A measure of all members of `dimension` together, whichever of them is asked for: what a member's share is a share of. */
export interface WholeMeasure {
  readonly type: 'WHOLE';
  readonly key: string;
  readonly of: string;
  readonly dimension: string;
}

/** How many units of `level` are valid on the period's last day, by the area book. */
export interface ValidUnitsMeasure {
  readonly type: 'VALID_UNITS';
  readonly key: string;
  readonly level: 'COMMUNE' | 'DISTRICT';
}

/** A figure somebody else published for exactly this unit and period; never added, never restated. */
export interface PublishedMeasure {
  readonly type: 'PUBLISHED';
  readonly key: string;
  readonly record: string;
  readonly value: string;
  /** Fields that must equal these values. */
  readonly where: Readonly<Record<string, string>>;
  /** Conditions that hold only while the figure is not cut by a dimension: of all statuses a result, never a plan. */
  readonly uncut?: Readonly<Record<string, string>>;
  /** Field that orders several figures of one period, the last wins (an official figure over an estimate). */
  readonly preference?: string;
  /** Field with the series a figure belongs to: figures of two series (methodologies) are not differenced unasked. */
  readonly series?: string;
}

/** How many members of `dimension` have more than zero of the cell measure `counted`; never summed over time or places. */
export interface DistinctMeasure {
  readonly type: 'DISTINCT';
  readonly key: string;
  readonly counted: string;
  readonly dimension: string;
}

/**
 * How many different values field `member` (a subject's pseudonym, an account) has among the records of `record` that
 * have a day in field `day` within the period and `true` in field `when` (where given); read from record versions only.
 */
export interface DistinctRecordsMeasure {
  readonly type: 'DISTINCT_RECORDS';
  readonly key: string;
  readonly record: string;
  readonly day: string;
  readonly when?: string;
  readonly member: string;
}

/** A figure of the registers on the period's last day (of days and bed days: over the period); see `register-figure.ts`. */
export interface RegisterMeasure {
  readonly type: 'REGISTER';
  readonly key: string;
  readonly figure: RegisterFigure;
}

/** One measure less another (received less synchronised). */
export interface DifferenceMeasure {
  readonly type: 'DIFFERENCE';
  readonly key: string;
  readonly minuend: string;
  readonly subtrahend: string;
}

export type Measure =
  | CellMeasure
  | HistogramMeasure
  | StockMeasure
  | SumMeasure
  | WholeMeasure
  | ActiveUnitsMeasure
  | ValidUnitsMeasure
  | PublishedMeasure
  | DistinctMeasure
  | DistinctRecordsMeasure
  | RegisterMeasure
  | DifferenceMeasure;
