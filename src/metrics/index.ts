export { compileCatalogue } from './definition/compile-catalogue.js';
export type { AbsentTreatment, CompositeGroup, CompositePart } from './definition/composite.js';
export { createDefinitionFaults, type DefinitionFaults } from './definition/definition-faults.js';
export { createDocumentReader, type DocumentReader } from './definition/document-reader.js';
export { leafMeasures } from './definition/leaf-measures.js';
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
export type { AskedArea, DimensionFilter, MetricQuery, Sight, SnapshotView } from './query/metric-query.js';
export type { MetricPart, MetricPartGroup } from './value/metric-part.js';
export type { DimensionMember, MetricColumn, MetricColumns, MetricRow, MetricTable } from './value/metric-table.js';
export { describeFreshness } from './freshness/describe-freshness.js';
export type { DueMoments, LatenessPolicy, LatenessRule } from './freshness/due-moments.js';
export type { Freshness, LateReporter } from './freshness/freshness.js';
export type { Absence } from './value/absence.js';
export type { Comparability, Completeness, MetricValue, ValueProvenance } from './value/metric-value.js';
export { changeOf, type MetricChange } from './value/change-of.js';
export { createMetricEngine, type MetricEngineDeps } from './create-metric-engine.js';
export { unitsWithin } from './query/units-within.js';
export { maximumValues } from './query/check-query.js';
export { roundDecimal, roundQuotient } from './value/round-quotient.js';
export { createRevisions, mostRevisions } from './revisions/create-revisions.js';
export type { Revision, RevisionQuestion, Revisions } from './revisions/revision.js';
export { createRecordsBehind } from './records/create-records-behind.js';
export type { BehindPage, BehindQuestion, BehindRecord, BehindTotal, RecordsBehind } from './records/records-behind.js';
export type { MetricSide } from './measure/create-metric-reader.js';
