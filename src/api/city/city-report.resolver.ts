import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Page } from '../connection/page.js';
import { PageArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { recordConditions as by } from '../record/record-conditions.js';
import { recordPage } from '../record/record-page.js';
import { selectedFields } from '../record/selected-fields.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { cityReportColumns } from './city-report-columns.js';
import { CityReportConnection } from './city-report-connection.js';
import { CityReportOrder } from './city-report-enums.js';
import { CityReportFilter } from './city-report-filter.input.js';
import { CityReport } from './city-report.type.js';

type OrderName = keyof typeof CityReportOrder;

const orders: OrderTable<OrderName> = {
  RECEIVED_DESC: { field: 'receivedDay', descending: true },
  RECEIVED_ASC: { field: 'receivedDay', descending: false },
};

@Resolver()
export class CityReportResolver {
  @Query(() => CityReportConnection, {
    description: 'Reports from the field (phản ánh hiện trường), by default the newest first.',
  })
  cityReports(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => CityReportFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: CityReportFilter | null,
    @Arg('orderBy', () => [CityReportOrder], { nullable: true, description: 'In which order (sắp xếp).' })
    orderBy?: readonly OrderName[] | null,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Page<CityReport>> {
    const { area, agency, serviceCodes, statuses, steps, received } = filter ?? {};
    return recordPage(context, {
      kind: 'city_report',
      ...orderOf('cityReports', orders, orderBy, 'RECEIVED_DESC'),
      page,
      asOf,
      fields: columnsFor(cityReportColumns, selectedFields(info)),
      conditions: ({ books }) => [
        ...by.area(books, area),
        ...by.organisation(books, 'AGENCY', 'agencyId', agency),
        ...by.oneOf('serviceCode', serviceCodes),
        ...by.oneOf('status', statuses),
        ...by.oneOf('step', steps),
        ...by.days('receivedDay', received),
      ],
      present: (row, reading) => new CityReport(row, reading),
    });
  }
}
