import type { Fraction } from './fraction.js';
import type { MetricValue } from './metric-value.js';

/** A number or why there is none, before it is a MetricValue. */
export interface Outcome extends Pick<
  MetricValue,
  'value' | 'absence' | 'reason' | 'hint' | 'numerator' | 'denominator' | 'parts' | 'groups'
> {
  /** The value before it was rounded; of composites that have it as a part. */
  readonly exact?: () => Fraction;
}
