import type { Bilingual } from '../definition/metric-definition.js';
import type { Absence } from './absence.js';

/** One metric within a composite value and the points it earned. */
export interface MetricPart {
  /** Key of its group. */
  readonly group: string;
  readonly metric: string;
  /** Value of the part, rounded for itself only: points are of what it was before rounding. */
  readonly rate?: number;
  readonly points?: number;
  readonly maxPoints: number;
  /** Its maximum is not counted and the others were scaled up. */
  readonly leftOut: boolean;
  readonly absence?: Absence;
  readonly reason?: Bilingual;
}

/** What the parts of one group earned together. */
export interface MetricPartGroup {
  readonly key: string;
  readonly name: Bilingual;
  readonly points: number;
  readonly maxPoints: number;
}
