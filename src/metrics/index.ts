export { compileCatalogue } from './definition/compile-catalogue.js';
export type { AbsentTreatment, CompositeGroup, CompositePart } from './definition/composite.js';
export { createMeasureBook, type MeasureBook } from './definition/measure-book.js';
export type { MetricCatalogue } from './definition/metric-catalogue.js';
export type {
  AreaLevelName,
  Authority,
  Bilingual,
  FixedFilter,
  GrainName,
  MetricDefinition,
  MetricRule,
  Suppression,
} from './definition/metric-definition.js';
export {
  type MetricDirection,
  metricDirections,
  type MetricKind,
  metricKinds,
  type MetricSector,
  metricSectors,
  type MetricUnit,
  metricUnits,
} from './definition/metric-enums.js';
export { type DefinitionSet, definitionSetOf } from './definition-set/definition-set.js';
export { openDefinitionSet } from './definition-set/open-definition-set.js';
export { measureParts } from './definition/measure-parts.js';
export type { MetricBooks } from './metric-books.js';
export type { MetricEngine } from './metric-engine.js';
export type { AskedArea, DimensionFilter, MetricQuery, SnapshotView } from './query/metric-query.js';
export type { DimensionMember, MetricRow, MetricTable } from './value/metric-table.js';
export type { Absence, Comparability, Completeness, MetricValue, ValueProvenance } from './value/metric-value.js';
export { createMetricEngine, type MetricEngineDeps } from './create-metric-engine.js';
export { maximumValues } from './query/check-query.js';
export { roundDecimal, roundQuotient } from './value/round-quotient.js';
