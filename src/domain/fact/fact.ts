import type { RecordShape } from '../record/record-shape.js';
import type { Measure } from './measure.js';

/** A break-down of a fact: the dimension's name and, per record kind, the field with the member. */
export interface FactDimension {
  readonly dimension: string;
  readonly field: string;
  /** `false` where its cells would not be at least 3 times fewer than the records: the records answer. */
  readonly inCells?: false;
}

/**
 * One set of cells: the record kinds that feed it, the dimensions and the measures over their derived fields.
 *
 * From this value alone come the tables, the contributions of a record version and the SQL of the second path.
 */
export interface Fact {
  /** Prefix of the cell tables, snake_case. */
  readonly name: string;
  readonly shapes: readonly RecordShape[];
  readonly dimensions: readonly FactDimension[];
  readonly measures: readonly Measure[];
}
