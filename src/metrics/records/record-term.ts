import type { CellMeasure, Day, Fact, HistogramMeasure, PublishedMeasure } from '#domain';
import type { DimensionFilter } from '../query/metric-query.js';
import type { Place } from '../query/place.js';

/** Records that a measure counts or sums within places and days, as one term of a side of a number. */
export interface CountedTerm {
  readonly type: 'COUNTED';
  readonly fact: Fact;
  readonly measure: CellMeasure | HistogramMeasure;
  /** −1 where the term is taken off: what was closed of what was opened. */
  readonly sign: 1 | -1;
  readonly where: readonly DimensionFilter[];
  readonly places: readonly Place[];
  /** Open: from the beginning. */
  readonly from?: Day;
  readonly to: Day;
  /** Field that the record must name: what is counted by its different values. */
  readonly named?: string;
}

/** The record of a figure that somebody else published. */
export interface PublishedTerm {
  readonly type: 'PUBLISHED';
  readonly measure: PublishedMeasure;
  readonly sign: 1 | -1;
  /** Field and members that figures of a break-down are kept by. */
  readonly member?: { readonly field: string; readonly in: readonly string[]; readonly not?: boolean };
  readonly unitId: number;
  readonly periodCode: string;
}

/** One summand of a side, as records. */
export type RecordTerm = CountedTerm | PublishedTerm;
