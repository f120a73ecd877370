import type { Measure, RegisterBooks } from '#domain';
import type { KnownMeasure } from '../definition/measure-book.js';
import type { Impossible } from '../value/absent.js';
import type { RowTarget } from '../query/row-target.js';
import type { ValueCounts } from '../read/histogram.js';
import type { RecordTerm } from '../records/record-term.js';
import type { Found, Plans, ReadContext } from '../read/read-context.js';
import type { Stretches } from '../read/stretches.js';
import type { ValueProvenance } from '../value/metric-value.js';

/** Amounts per member; `''` is the only member without a break-down. A member that is missing has nothing. */
export type Amounts = ReadonlyMap<string, number>;

/** What the amounts of a row are, where a unit that gave only a share to it is in them: an estimate, or no number. */
export type Division = 'ESTIMATED' | 'NOT_COMPARABLE' | undefined;

/** A measure of one kind, ready to be planned and read for rows. */
export interface BoundMeasure {
  /** Says what the row needs, before anything is read. */
  readonly plan: (target: RowTarget, plans: Plans) => void;
  readonly read: (target: RowTarget, found: Found) => Amounts;
  /** What `read` says of a row that is neither cut nor filtered, without the map; kinds that are not cells have none. */
  readonly amount?: (target: RowTarget, found: Found) => number;
  /** Value counts, of histograms only. */
  readonly counts?: (target: RowTarget, found: Found) => ValueCounts;
  readonly divided: (target: RowTarget, found: Found) => Division;
  /** Why there is no number for the row, known before anything is read. */
  readonly impossible?: (target: RowTarget) => Impossible | undefined;
  /** The series the figures belong to, where they are of one: what is of two series is no comparison. */
  readonly series?: (target: RowTarget, found: Found) => string | undefined;
  /** It counts whom the data cover: where nobody delivered that is zero, and known. */
  readonly coverage?: true;
  readonly path: (target: RowTarget) => ValueProvenance['path'];
  /** The records behind the amount of a row without break-down; `undefined` where it is none of records. */
  readonly behind: (target: RowTarget) => readonly RecordTerm[] | undefined;
}

/** What binding a measure looks at: the books, and the measures it is made of. */
export interface BindContext extends ReadContext {
  readonly registers: RegisterBooks;
  readonly stretches: Stretches;
  readonly bound: (key: string) => BoundMeasure;
}

/** How one kind of measure is planned and read. */
export type Bind<Kind extends Measure> = (
  known: KnownMeasure & { readonly measure: Kind },
  context: BindContext,
) => BoundMeasure;
