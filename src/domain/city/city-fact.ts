import type { Fact } from '../fact/fact.js';
import { cityReportShape } from './city-report-shape.js';
import { cityReportHours } from './measures/city-report-hours.js';
import { cityReportActs766, cityReportsOnTime766 } from './measures/city-report-deadlines-766.js';
import { cityReportOpinionsGiven } from './measures/city-report-opinions.js';
import { cityReportsOpen } from './measures/city-reports-open.js';
import { cityReportsOverdue } from './measures/city-reports-overdue.js';
import { cityReportsReceived } from './measures/city-reports-received.js';
import { cityReportsResolved } from './measures/city-reports-resolved.js';

/** Citizens' reports to the operations centre. */
export const cityFact: Fact = {
  name: 'city_report',
  shapes: [cityReportShape],
  dimensions: [
    { dimension: 'CATEGORY', field: 'serviceCode' },
    { dimension: 'AGENCY', field: 'agencyCode' },
  ],
  measures: [
    cityReportsReceived,
    ...cityReportsResolved,
    ...cityReportsOpen,
    ...cityReportsOverdue,
    cityReportHours,
    ...cityReportActs766,
    ...cityReportsOnTime766,
    ...cityReportOpinionsGiven,
  ],
};
