import type { AreaBook } from '#domain';
import type { MeasureBook } from '../definition/measure-book.js';
import type { CellPlan } from './cell-plan.js';
import type { DistinctPlan } from './distinct-plan.js';
import type { FoundCells } from './found-cells.js';
import type { PublishedPlan } from './published-plan.js';
import type { RecordsPlan } from './records-plan.js';
import type { UnitSets } from './unit-sets.js';

/** What planning and reading a measure look at. */
export interface ReadContext {
  readonly measures: MeasureBook;
  readonly book: AreaBook;
  readonly units: UnitSets;
}

/** Where measures say what they need, before anything is read. */
export interface Plans {
  readonly cells: CellPlan;
  readonly records: RecordsPlan;
  readonly distinct: DistinctPlan;
  readonly published: PublishedPlan;
}

/** What the plans have brought. */
export interface Found {
  readonly cells: FoundCells;
  readonly records: RecordsPlan;
  readonly distinct: DistinctPlan;
  readonly published: PublishedPlan;
}
