import type { Day, OrganisationKind, Period, UnitVersion } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';
import type { Slice } from '../read/slice.js';
import type { Absence } from '../value/absence.js';
import type { Place } from './place.js';

/** One row to be answered: the places whose amounts make it, or why no number can stand there. */
export interface RowTarget {
  /** The unit that the area code means; of members of a dimension the one they lie in. */
  readonly unit: UnitVersion;
  /** The day in whose structure the row is told: the frame's, else the period's last. */
  readonly on: Day;
  /** Places whose amounts within `span` add up to the row. */
  readonly places: readonly Place[];
  /** Places whose amounts since the beginning add up to what stands at the end (of stocks). */
  readonly held: readonly Place[];
  /** The unit whose published figures are the row's; absent when the frame's unit is none that anybody published for. */
  readonly publishedUnitId?: number;
  readonly slice: Slice;
  readonly period: Period;
  /** The days counted: the period's, or of the window that ends with it; half-open. */
  readonly span: { readonly from: Day; readonly to: Day };
  /** First day not counted: the period's end, or tomorrow of the snapshot while the period runs. */
  readonly until: Day;
  readonly partial: boolean;
  /** RESTATED when the structure of `on` is not that of the days counted. */
  readonly comparability: 'EXACT' | 'RESTATED';
  /** A unit that was divided stood within the days counted, so that its share is an estimate. */
  readonly divided: boolean;
  /** Whose deliveries complete the row, when not those of its area. */
  readonly reporters?: { readonly kind: OrganisationKind; readonly codes: readonly string[] };
  /** What is not in the number although it looks whole. */
  readonly note?: Bilingual;
  /** Set when no number can stand here, whatever the metric. */
  readonly refusal?: Refusal;
}

/** Why no number stands somewhere. */
export interface Refusal {
  readonly absence: Absence;
  readonly reason: Bilingual;
  readonly hint?: string;
}
