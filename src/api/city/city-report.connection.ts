import { connectionTypes } from '../connection/connection-types.js';
import { CityReport } from './city-report.type.js';

export const { Connection: CityReportConnection, Resolver: CityReportConnectionResolver } = connectionTypes(
  'CityReport',
  'reports from the field (phản ánh hiện trường)',
  () => CityReport,
);
