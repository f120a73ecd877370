import type { ListCondition } from '#store';
import type { Reading } from '../context/reading.js';
import { recordConditions as by } from '../record/record-conditions.js';
import type { CityReportFilter } from './city-report-filter.input.js';

/** A filter of reports in terms of their stored fields. */
export function cityReportConditions(filter: CityReportFilter, { books }: Reading): readonly ListCondition[] {
  return [
    ...by.area(books, filter.area),
    ...by.organisation(books, 'AGENCY', 'agencyId', filter.agency),
    ...by.oneOf('serviceCode', filter.serviceCodes),
    ...by.oneOf('status', filter.statuses),
    ...by.oneOf('step', filter.steps),
    ...by.days('receivedDay', filter.received),
    ...by.days('dueDay', filter.due),
    ...by.days('closedDay', filter.closed),
    ...by.flags(filter.quality),
  ];
}
