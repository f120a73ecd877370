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
import { visitColumns } from './visit-columns.js';
import { VisitConnection } from './visit-connection.js';
import { VisitOrder } from './visit-enums.js';
import { VisitFilter } from './visit-filter.input.js';
import { Visit } from './visit.type.js';

type OrderName = keyof typeof VisitOrder;

const orders: OrderTable<OrderName> = {
  ADMITTED_DESC: { field: 'visitDay', descending: true },
  ADMITTED_ASC: { field: 'visitDay', descending: false },
};

@Resolver()
export class VisitResolver {
  @Query(() => VisitConnection, {
    description: 'Visits to health facilities (các lượt khám), by default the newest first.',
  })
  visits(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => VisitFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: VisitFilter | null,
    @Arg('orderBy', () => [VisitOrder], { nullable: true, description: 'In which order (sắp xếp).' })
    orderBy?: readonly OrderName[] | null,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Page<Visit>> {
    const { area, facility, kinds, stages, admitted, insured, admission } = filter ?? {};
    return recordPage(context, {
      kind: 'visit',
      ...orderOf('visits', orders, orderBy, 'ADMITTED_DESC'),
      page,
      asOf,
      fields: columnsFor(visitColumns, selectedFields(info)),
      conditions: ({ books }) => [
        ...by.area(books, area),
        ...by.organisation(books, 'FACILITY', 'facilityId', facility),
        ...by.oneOf('visitKind', kinds),
        ...by.oneOf('stage', stages),
        ...by.days('visitDay', admitted),
        ...by.flag('insured', insured),
        ...by.flag('isAdmission', admission),
      ],
      present: (row, reading) => new Visit(row, reading),
    });
  }
}
