import type { MetricDefinition } from '../definition/metric-definition.js';
import type { MetricQuery } from './metric-query.js';
import type { RowTarget } from './row-target.js';

/** A query with everything about it that needs no reading. */
export interface PreparedQuery {
  readonly query: MetricQuery;
  readonly definitions: readonly MetricDefinition[];
  readonly targets: readonly RowTarget[];
}
