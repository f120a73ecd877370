import { connectionTypes } from '../connection/connection-types.js';
import { CityReport } from './city-report.type.js';

const cityReport = connectionTypes('CityReport', 'reports from the field (phản ánh hiện trường)', () => CityReport);
export const CityReportConnection = cityReport.Connection;
export const CityReportConnectionResolver = cityReport.Resolver;
