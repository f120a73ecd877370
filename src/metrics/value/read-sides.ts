import type { MetricDefinition } from '../definition/metric-definition.js';
import type { Impossible } from './absent.js';
import type { ValueProvenance } from './metric-value.js';

/** What was read for one value; sides are absent when the metric has none or nothing was found. */
export interface ReadSides {
  readonly numerator?: number;
  readonly denominator?: number;
  /** For percentiles. */
  readonly counts?: ReadonlyMap<number, number>;
  /** For composites: what was read of each metric they name, by its key. */
  readonly parts?: ReadonlyMap<string, ReadPart>;
  /** A share of a divided unit is in the sides. */
  readonly estimated?: boolean;
  /** The denominator is known whoever delivered (inhabitants): no numerator is then no data, not zero. */
  readonly registered?: boolean;
  /** The series of the figures: CENSUS_2019, a methodology. */
  readonly series?: string;
  /** Why there is no number, whatever was found. */
  readonly impossible?: Impossible;
}

/** What was read of a metric within a composite. */
export interface ReadPart {
  readonly definition: MetricDefinition;
  readonly sides: ReadSides;
  readonly path: ValueProvenance['path'];
}
