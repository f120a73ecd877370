import type { Period, PeriodComparison } from '#domain';
import type { MetricQuery } from '#metrics';
import type { Reading } from '../context/reading.js';

/** One value as it was asked: enough to ask what stands around it, by the same road. */
export interface AskedValue extends Pick<MetricQuery, 'frame' | 'window'> {
  readonly area: MetricQuery['areas'][number];
  readonly period: Period;
  /** Filters, with the member of the break-down it stands in. */
  readonly where: NonNullable<MetricQuery['where']>;
  /** Comparisons asked for the whole table. */
  readonly compare: readonly PeriodComparison[];
  readonly reading: Reading;
}
