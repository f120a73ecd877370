import type { Period } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';
import type { Freshness } from '../freshness/freshness.js';
import type { Absence } from './absence.js';
import type { MetricPart, MetricPartGroup } from './metric-part.js';

/** How a value stands to other areas' and periods' values. */
export type Comparability = 'EXACT' | 'RESTATED' | 'ESTIMATED' | 'NOT_COMPARABLE';

/** Reporters that delivered anything of the period or after it ÷ reporters valid in the period. */
export interface Completeness {
  readonly delivered: number;
  readonly expected: number;
  /** A run of a source of this metric is going on at the snapshot. */
  readonly loading: boolean;
  /** Of a restated value: of how many of the units it is made of anybody owes the figures. */
  readonly parts?: { readonly covered: number; readonly of: number };
}

/** Where a value comes from. */
export interface ValueProvenance {
  readonly source: string;
  readonly ruleVersion: number;
  readonly document?: string;
  /** Which path answered. */
  readonly path: 'CELLS' | 'RECORDS' | 'PUBLISHED' | 'AREA_BOOK' | 'REGISTERS';
}

/** One number or the reason why there is none; constructed by metrics/evaluate.ts only. */
export interface MetricValue {
  readonly metric: string;
  readonly unitId: number;
  readonly period: Period;
  readonly snapshot: number;
  /** Absent exactly when `absence` is set. Rounded once, to the metric's decimals. */
  readonly value?: number;
  readonly absence?: Absence;
  readonly reason?: Bilingual;
  readonly hint?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly completeness: Completeness;
  readonly freshness: Freshness;
  readonly comparability: Comparability;
  /** The period had not ended on the snapshot's civil day. */
  readonly partial: boolean;
  /** What is not in the value although it looks whole. */
  readonly note?: Bilingual;
  /** The series its figures belong to (CENSUS_2019, a methodology): values of two series are not compared unasked. */
  readonly series?: string;
  /** Of a composite: the metrics it is made of and what each earned. */
  readonly parts?: readonly MetricPart[];
  readonly groups?: readonly MetricPartGroup[];
  readonly provenance: readonly ValueProvenance[];
}
