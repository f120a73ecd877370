import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Page } from '../connection/page.js';
import { PageArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { recordPage } from '../record/record-page.js';
import { selectedFields, selectedOfRow } from '../record/selected-fields.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { dossierColumns } from './dossier-columns.js';
import { dossierConditions } from './dossier-conditions.js';
import { DossierConnection } from './dossier-connection.js';
import { DossierOrder } from './dossier-enums.js';
import { DossierFilter } from './dossier-filter.input.js';
import { Dossier } from './dossier.type.js';

type OrderName = keyof typeof DossierOrder;

const orders: OrderTable<OrderName> = {
  RECEIVED_DESC: { field: 'receivedDay', descending: true },
  RECEIVED_ASC: { field: 'receivedDay', descending: false },
  DUE_ASC: { field: 'dueDay', descending: false },
  DUE_DESC: { field: 'dueDay', descending: true },
  CODE_ASC: { field: 'naturalKey', descending: false },
  CODE_DESC: { field: 'naturalKey', descending: true },
};

@Resolver()
export class DossierResolver {
  @Query(() => Dossier, { nullable: true, description: 'The dossier with a code (hồ sơ); null when there is none.' })
  async dossier(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã hồ sơ).' }) code: string,
    @Info() info: GraphQLResolveInfo,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Dossier | undefined> {
    const reading = await context.reading(asOf);
    const fields = columnsFor(dossierColumns, selectedOfRow(info));
    const [row] = await context
      .rowsBy({ kind: 'dossier', field: 'naturalKey', snapshot: reading.view.n, fields })
      .load(code);
    return row && new Dossier(row, reading);
  }

  @Query(() => DossierConnection, { description: 'Dossiers (các hồ sơ), by default the newest first.' })
  dossiers(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DossierFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: DossierFilter | null,
    @Arg('orderBy', () => [DossierOrder], { nullable: true, description: 'In which order (sắp xếp).' })
    orderBy?: readonly OrderName[] | null,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Page<Dossier>> {
    return recordPage(context, {
      kind: 'dossier',
      ...orderOf('dossiers', orders, orderBy, 'RECEIVED_DESC'),
      page,
      asOf,
      fields: columnsFor(dossierColumns, selectedFields(info)),
      conditions: (reading) => dossierConditions(filter ?? {}, reading),
      present: (row, reading) => new Dossier(row, reading),
    });
  }
}
