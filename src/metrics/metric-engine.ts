import type { MetricCatalogue } from './definition/metric-catalogue.js';
import type { MetricQuery } from './query/metric-query.js';
import type { MetricTable } from './value/metric-table.js';

/** The one road to a number: every door asks here. */
export interface MetricEngine {
  readonly catalogue: MetricCatalogue;
  /**
   * Answers all questions by one plan: as many statements as cell tables. Tables come in the order of the queries.
   *
   * Throws GIANH_UNKNOWN_METRIC, GIANH_UNKNOWN_DIMENSION, GIANH_UNKNOWN_CODE, GIANH_RANGE_TOO_LARGE.
   */
  readonly answer: (queries: readonly MetricQuery[]) => Promise<readonly MetricTable[]>;
}
