import type { GraphQLResolveInfo } from 'graphql';
import { noteMeanings } from '../area/note-meanings.js';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { memberConditions } from '../record/member-conditions.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { type ListBelow, recordPage } from '../record/record-page.js';
import { selectedFields } from '../record/selected-fields.js';
import { cityReportColumns } from './city-report-columns.js';
import { cityReportConditions } from './city-report-conditions.js';
import type { CityReportOrder } from './city-report-enums.js';
import type { CityReportListArguments } from './city-report-list-arguments.js';
import { CityReport } from './city-report.type.js';

const orders: OrderTable<keyof typeof CityReportOrder> = {
  RECEIVED_DESC: { field: 'receivedDay', descending: true },
  RECEIVED_ASC: { field: 'receivedDay', descending: false },
  DUE_ASC: { field: 'dueDay', descending: false },
  DUE_DESC: { field: 'dueDay', descending: true },
  CLOSED_DESC: { field: 'closedDay', descending: true },
  CLOSED_ASC: { field: 'closedDay', descending: false },
};

/** A page of reports, all or those of one thing of the answer. */
export function listCityReports(
  context: ApiContext,
  info: GraphQLResolveInfo,
  { filter, orderBy, where, asOf, ...page }: CityReportListArguments,
  below?: ListBelow,
): Promise<Page<CityReport>> {
  return recordPage(context, {
    kind: 'city_report',
    ...orderOf('cityReports', orders, orderBy, 'RECEIVED_DESC'),
    about: [filter, where],
    below,
    page,
    asOf,
    fields: columnsFor(cityReportColumns, selectedFields(info)),
    conditions: (reading) => {
      noteMeanings(context, reading.books, filter?.area, filter?.received ?? filter?.closed);
      return [...cityReportConditions(filter ?? {}, reading), ...memberConditions('city_report', where)];
    },
    present: (row, reading) => new CityReport(row, reading),
  });
}
