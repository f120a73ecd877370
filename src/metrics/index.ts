export type { MetricCatalogue } from './definition/metric-catalogue.js';
export type {
  AreaLevelName,
  Authority,
  Bilingual,
  GrainName,
  MetricDefinition,
  MetricDirection,
  MetricKind,
  MetricRule,
  MetricSector,
  MetricUnit,
} from './definition/metric-definition.js';
export type { MetricEngine } from './metric-engine.js';
export type { AskedArea, DimensionFilter, MetricQuery, SnapshotView } from './query/metric-query.js';
export type { DimensionMember, MetricRow, MetricTable } from './value/metric-table.js';
export type { Absence, Comparability, Completeness, MetricValue, ValueProvenance } from './value/metric-value.js';
export { createMetricEngine, type MetricEngineDeps } from './create-metric-engine.js';
export { maximumValues } from './query/check-query.js';
export { roundDecimal, roundQuotient } from './value/round-quotient.js';
