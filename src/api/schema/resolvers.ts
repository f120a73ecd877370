import type { NonEmptyArray } from 'type-graphql';
import { AreaConnectionResolver } from '../area/area-connection.js';
import { AreaFieldsResolver } from '../area/area-fields.resolver.js';
import { AreaResolver } from '../area/area.resolver.js';
import { RecordConnectionResolver, RecordTotalResolver } from '../behind/record-connection.js';
import { RecordsOfResolver } from '../behind/records-of.resolver.js';
import { ChangeConnectionResolver, ChangesUntilResolver } from '../change/change-connection.js';
import { ChangeResolver } from '../change/change.resolver.js';
import { CalendarResolver } from '../calendar/calendar.resolver.js';
import { CityReportAtSourceResolver } from '../city/city-report-at-source.resolver.js';
import { CityReportConnectionResolver } from '../city/city-report-connection.js';
import { AgencyCityReportsResolver, AreaCityReportsResolver } from '../city/city-report-links.resolver.js';
import { CityReportResolver } from '../city/city-report.resolver.js';
import { DossierAtSourceResolver } from '../dossier/dossier-at-source.resolver.js';
import { DossierConnectionResolver } from '../dossier/dossier-connection.js';
import {
  AgencyDossiersResolver,
  AreaDossiersResolver,
  ProcedureDossiersResolver,
} from '../dossier/dossier-links.resolver.js';
import { DossierStepsResolver } from '../dossier/dossier-steps.resolver.js';
import { DossierResolver } from '../dossier/dossier.resolver.js';
import { SchoolClassConnectionResolver } from '../education/school-class-connection.js';
import { SchoolClassesResolver, SchoolClassResolver } from '../education/school-class.resolver.js';
import { SchoolTermResolver, SchoolTermsResolver } from '../education/school-term.resolver.js';
import {
  DepartmentVisitsResolver,
  FacilityDepartmentsResolver,
  VisitDepartmentResolver,
} from '../health/department.resolver.js';
import { VisitConnectionResolver } from '../health/visit-connection.js';
import { AreaVisitsResolver, FacilityVisitsResolver } from '../health/visit-links.resolver.js';
import { VisitResolver } from '../health/visit.resolver.js';
import { AreaIndicesResolver } from '../index/area-indices.resolver.js';
import { IndexResolver } from '../index/index.resolver.js';
import {
  AgencyMetricResolver,
  AreaMetricResolver,
  FacilityMetricResolver,
  ProcedureMetricResolver,
  SchoolMetricResolver,
} from '../metric/metric-fields.resolver.js';
import { MetricAroundResolver } from '../metric/metric-around.resolver.js';
import { MetricChangeResolver } from '../metric/metric-change.resolver.js';
import { MetricLinksResolver } from '../metric/metric-links.resolver.js';
import { MetricStandingResolver } from '../metric/metric-standing.resolver.js';
import { MetricRevisionsResolver } from '../metric/metric-revisions.resolver.js';
import { MetricRowsResolver } from '../metric/metric-rows.resolver.js';
import { MetricSeriesResolver } from '../metric/metric-series.resolver.js';
import { MetricResolver } from '../metric/metric.resolver.js';
import { ScorecardResolver } from '../metric/scorecard.resolver.js';
import { NodeResolver } from '../node/node.resolver.js';
import { AreaOrganisationsResolver } from '../organisation/area-organisations.resolver.js';
import {
  AgencyConnectionResolver,
  FacilityConnectionResolver,
  SchoolConnectionResolver,
} from '../organisation/organisation-connections.js';
import {
  AgencyLinksResolver,
  FacilityLinksResolver,
  SchoolLinksResolver,
} from '../organisation/organisation-links.resolver.js';
import { OrganisationResolver } from '../organisation/organisation.resolver.js';
import { AgencyProceduresResolver, ProcedureAgenciesResolver } from '../procedure/procedure-agencies.resolver.js';
import { ProcedureConnectionResolver } from '../procedure/procedure-connection.js';
import { ProcedureResolver } from '../procedure/procedure.resolver.js';
import { ProvenanceFieldsResolver } from '../record/provenance-fields.resolver.js';
import { SnapshotResolver } from '../snapshot/snapshot.resolver.js';
import {
  AgencyReportersResolver,
  FacilityReportersResolver,
  SchoolReportersResolver,
} from '../source/organisation-reporters.resolver.js';
import { RejectionResolver } from '../source/rejection.resolver.js';
import { ReporterResolver } from '../source/reporter.resolver.js';
import { RejectionConnectionResolver, ReporterConnectionResolver } from '../source/source-connections.js';
import { SourceLookupResolver } from '../source/source-lookup.resolver.js';
import {
  ProvenanceSourceResolver,
  RejectionSourceResolver,
  SourceLinksResolver,
} from '../source/source-links.resolver.js';
import { SourceResolver } from '../source/source.resolver.js';

/** Every resolver of the schema, one line per class. */
export const resolvers = [
  AgencyCityReportsResolver,
  AgencyConnectionResolver,
  AgencyDossiersResolver,
  AgencyLinksResolver,
  AgencyMetricResolver,
  AgencyProceduresResolver,
  AgencyReportersResolver,
  AreaCityReportsResolver,
  AreaConnectionResolver,
  AreaDossiersResolver,
  AreaFieldsResolver,
  AreaIndicesResolver,
  AreaMetricResolver,
  AreaOrganisationsResolver,
  AreaResolver,
  AreaVisitsResolver,
  CalendarResolver,
  ChangeConnectionResolver,
  ChangeResolver,
  ChangesUntilResolver,
  CityReportAtSourceResolver,
  CityReportConnectionResolver,
  CityReportResolver,
  DepartmentVisitsResolver,
  DossierAtSourceResolver,
  DossierConnectionResolver,
  DossierResolver,
  DossierStepsResolver,
  FacilityConnectionResolver,
  FacilityDepartmentsResolver,
  FacilityLinksResolver,
  FacilityMetricResolver,
  FacilityReportersResolver,
  FacilityVisitsResolver,
  IndexResolver,
  MetricAroundResolver,
  MetricChangeResolver,
  MetricLinksResolver,
  MetricResolver,
  MetricRevisionsResolver,
  MetricRowsResolver,
  MetricSeriesResolver,
  MetricStandingResolver,
  NodeResolver,
  OrganisationResolver,
  ProcedureAgenciesResolver,
  ProcedureConnectionResolver,
  ProcedureDossiersResolver,
  ProcedureMetricResolver,
  ProcedureResolver,
  ProvenanceFieldsResolver,
  ProvenanceSourceResolver,
  RecordConnectionResolver,
  RecordTotalResolver,
  RecordsOfResolver,
  RejectionConnectionResolver,
  RejectionResolver,
  RejectionSourceResolver,
  ReporterConnectionResolver,
  ReporterResolver,
  SchoolClassConnectionResolver,
  SchoolClassResolver,
  SchoolClassesResolver,
  SchoolConnectionResolver,
  SchoolLinksResolver,
  SchoolMetricResolver,
  SchoolReportersResolver,
  SchoolTermResolver,
  SchoolTermsResolver,
  ScorecardResolver,
  SnapshotResolver,
  SourceLinksResolver,
  SourceLookupResolver,
  SourceResolver,
  VisitConnectionResolver,
  VisitDepartmentResolver,
  VisitResolver,
] as NonEmptyArray<new () => object>;
