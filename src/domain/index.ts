export type { AreaBook, CarrySpan, Restatement, TerritoryOn, UnitChange, UnitShare } from './area/area-book.js';
export type { AreaBookContents } from './area/area-book-contents.js';
export type { AreaRows } from './area/area-rows.js';
export { compileAreaBook } from './area/compile-area-book.js';
export { createAreaBook } from './area/create-area-book.js';
export type { HomeProvince } from './area/home-province.js';
export { type PopulationSeries, populationSeries, type UnitCentroid, type UnitPopulation } from './area/unit-facts.js';
export { type SuccessionKind, successionKinds, type UnitSuccession } from './area/unit-succession.js';
export { type AreaKind, areaKinds, type AreaLevel, areaLevels, type UnitVersion } from './area/unit-version.js';
export type { CalendarDay } from './calendar/calendar-day.js';
export { type CalendarRows, compileCalendar } from './calendar/compile-calendar.js';
export { createWorkingCalendar } from './calendar/create-working-calendar.js';
export { type DayKind, dayKinds } from './calendar/day-kind.js';
export type { DayDescription, WorkingCalendar } from './calendar/working-calendar.js';
export { addDays } from './day/add-days.js';
export { dayFromNumber, dayNumber } from './day/day-number.js';
export { dayOfInstant, instantOfDay } from './day/day-of-instant.js';
export type { Day } from './day/day.js';
export type { Instant } from './day/instant.js';
export { secondsOfInstant } from './dossier/seconds-of-instant.js';
export { isDay } from './day/is-day.js';
export { isInstant } from './day/is-instant.js';
export { weekday } from './day/weekday.js';
export {
  beginningOf,
  type ComparedPeriod,
  comparePeriod,
  type PeriodComparison,
  periodComparisons,
} from './period/compare-periods.js';
export { isPartial } from './period/is-partial.js';
export { nextPeriod, previousPeriod, samePeriodLastYear } from './period/neighbour-periods.js';
export { parsePeriod } from './period/parse-period.js';
export { periodOf } from './period/period-of.js';
export { type PeriodWindow, windowSpan } from './period/period-window.js';
export { type Grain, grains, type Period } from './period/period.js';
export { lastPeriods, periodsBetween } from './period/periods-between.js';
export { periodsTouching } from './period/periods-touching.js';
export { compileSchoolTerms, defaultSchoolTerms, type SchoolTermRow, type SchoolTerms } from './period/school-terms.js';
export { foldText } from './text/fold-text.js';
export { cellDimensions } from './fact/cell-dimensions.js';
export { eventDayFields } from './fact/event-day-fields.js';
export type { Fact, FactDimension } from './fact/fact.js';
export type {
  ActiveUnitsMeasure,
  Additivity,
  CellMeasure,
  DifferenceMeasure,
  DistinctMeasure,
  DistinctRecordsMeasure,
  HistogramMeasure,
  Measure,
  PublishedMeasure,
  RegisterMeasure,
  StockMeasure,
  SumMeasure,
  ValidUnitsMeasure,
  WholeMeasure,
} from './fact/measure.js';
export type { DeriveContext } from './record/derive-context.js';
export type { Draft } from './record/draft.js';
export type { FieldSpec, FieldType } from './record/field-spec.js';
export { type QualityFlag, qualityFlags } from './record/quality-flag.js';
export { recordIdentity } from './record/record-identity.js';
export type { RecordFields } from './record/record-fields.js';
export { ownerReference } from './record/owner-reference.js';
export type { RecordShape, SectorFolder } from './record/record-shape.js';
export type { ReferenceSpec, RegisterName } from './record/reference-spec.js';
export { type RejectionCode, rejectionCodes } from './record/rejection-code.js';
export { addAmounts } from './health/add-amounts.js';
export { healthFact } from './health/health-fact.js';
export {
  type DischargeKind,
  dischargeKinds,
  type PatientSex,
  patientSexes,
  type VisitKind,
  visitKinds,
  type VisitOutcome,
  visitOutcomes,
  type VisitStage,
  visitStages,
} from './health/visit-codes.js';
export { visitShape } from './health/visit-shape.js';
export type { Visit } from './health/visit.js';
export { facts, shapes } from './facts.js';
export { readRegister } from './register/read-register.js';
export { qualityFact } from './quality/quality-fact.js';
export { registerFact } from './register/register-fact.js';
export { registerDimensions, type RegisterFigure, registerFigures } from './register/register-figure.js';
export type { RegisterBooks, RegisterItem, RegisterPlace, RegisterReading } from './register/register-reading.js';
export {
  type CityReport,
  type CityReportOpinion,
  cityReportOpinions,
  type CityReportStatus,
  cityReportStatuses,
  type CityReportStep,
  cityReportSteps,
} from './city/city-report.js';
export {
  type FigureCertainty,
  figureCertainties,
  type GovernanceIndex,
  governanceIndices,
  type IndexScore,
} from './index/index-score.js';
export {
  type IndicatorGrain,
  indicatorGrains,
  type IndicatorStatus,
  indicatorStatuses,
  type IndicatorValue,
} from './indicator/indicator-value.js';
export { type IndicatorPeriod, periodOfWarehouse } from './indicator/period-of-warehouse.js';
export { type ClassType, classTypes, type PupilEnrolment } from './school/pupil-enrolment.js';
export type { SchoolClass } from './school/school-class.js';
export { type SchoolLevel, schoolLevelOfGrade, schoolLevels } from './school/school-level.js';
export type { SchoolListing } from './school/school-listing.js';
export { type RollYear, rollYear } from './school/roll-year.js';
export { schoolYearOf } from './school/school-year.js';
export { type StaffAccount, type StaffRole, staffRoles } from './school/staff-account.js';
export {
  type ApplicantKind,
  applicantKinds,
  type DerivedDossier,
  type Dossier,
  type DossierChannel,
  dossierChannels,
  type DossierFields,
  type DossierPayment,
  dossierPayments,
  type DossierSupplement,
} from './dossier/dossier.js';
export type { CityReportAtSource } from './city/city-report-at-source.js';
export type { DossierAtSource } from './dossier/dossier-at-source.js';
export { type DossierClock, dossierClock, type DueState, dueStates } from './dossier/dossier-clock.js';
export { type DossierOutcome, dossierOutcomes } from './dossier/dossier-outcome.js';
export { dossierStages, type DossierStatus, dossierStatuses } from './dossier/dossier-status.js';
export type { DossierStep } from './dossier/dossier-step.js';
export { deriveDossier } from './dossier/derive-dossier.js';
export { dossierFact } from './dossier/dossier-fact.js';
export { dossierStepFact } from './dossier/dossier-step-fact.js';
export { standsOn } from './area/unit-validity.js';
export { createOrganisationBook } from './organisation/create-organisation-book.js';
export type { OrganisationBook, OrganisationBookContents } from './organisation/organisation-book.js';
export { type OrganisationRestatement, restateOrganisations } from './organisation/restate-organisations.js';
export {
  type AgencyKind,
  agencyKinds,
  type FacilityKind,
  facilityKinds,
  type Organisation,
  type OrganisationFigure,
  type OrganisationKind,
  organisationKinds,
  type OrganisationSuccession,
  type OtherCode,
  type SchoolKind,
  schoolKinds,
} from './organisation/organisation.js';
export { createProcedureBook } from './procedure/create-procedure-book.js';
export type { ProcedureBook, ProcedureBookContents, ProcedureField } from './procedure/procedure-book.js';
export { type OnlineService, onlineServices, type Procedure, type ProcedureGroup } from './procedure/procedure.js';
export {
  type ReporterFacts,
  isOwed,
  missedMoments,
  reporterState,
  type ReporterState,
  reporterStates,
  silentAfter,
} from './reporter/reporter-state.js';
export { isOwing, type Reporter } from './reporter/reporter.js';
export { createRowFaults, type RowFaults } from './text/row-faults.js';
export { compileTargets, type TargetRow } from './target/compile-targets.js';
export { periodProgress, type Pace, type Reached, type Standing, standing, standings } from './target/standing.js';
export { type ComparisonGroup, comparisonGroups, type Goal, goalKinds, type Target } from './target/target.js';
export { createTargetBook, type TargetBook } from './target/target-book.js';
