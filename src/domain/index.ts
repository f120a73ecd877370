export type { AreaBook, CarrySpan, TerritoryOn, UnitChange, UnitShare } from './area/area-book.js';
export type { AreaBookContents } from './area/area-book-contents.js';
export type { AreaRows } from './area/area-rows.js';
export { compileAreaBook } from './area/compile-area-book.js';
export { createAreaBook } from './area/create-area-book.js';
export type { HomeProvince } from './area/home-province.js';
export { type PopulationSeries, populationSeries, type UnitCentroid, type UnitPopulation } from './area/unit-facts.js';
export { type SuccessionKind, successionKinds, type UnitSuccession } from './area/unit-succession.js';
export { type AreaKind, areaKinds, type AreaLevel, areaLevels, type UnitVersion } from './area/unit-version.js';
export { type DayKind, dayKinds } from './calendar/day-kind.js';
export type { DayDescription, WorkingCalendar } from './calendar/working-calendar.js';
export { addDays } from './day/add-days.js';
export { dayFromNumber, dayNumber } from './day/day-number.js';
export { dayOfInstant, instantOfDay } from './day/day-of-instant.js';
export type { Day } from './day/day.js';
export type { Instant } from './day/instant.js';
export { isDay } from './day/is-day.js';
export { isInstant } from './day/is-instant.js';
export { foldText } from './text/fold-text.js';
export type { Fact, FactDimension } from './fact/fact.js';
export type {
  ActiveUnitsMeasure,
  Additivity,
  CellMeasure,
  HistogramMeasure,
  Measure,
  PublishedMeasure,
  StockMeasure,
  SumMeasure,
  ValidUnitsMeasure,
} from './fact/measure.js';
export type { DeriveContext } from './record/derive-context.js';
export type { Draft } from './record/draft.js';
export type { FieldSpec, FieldType } from './record/field-spec.js';
export { type QualityFlag, qualityFlags } from './record/quality-flag.js';
export type { RecordFields, RecordShape, SectorFolder } from './record/record-shape.js';
export type { ReferenceSpec, RegisterName } from './record/reference-spec.js';
export { type RejectionCode, rejectionCodes } from './record/rejection-code.js';
