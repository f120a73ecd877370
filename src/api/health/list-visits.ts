import type { GraphQLResolveInfo } from 'graphql';
import { noteMeanings } from '../area/note-meanings.js';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { memberConditions } from '../record/member-conditions.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { type ListBelow, recordPage } from '../record/record-page.js';
import { selectedFields } from '../record/selected-fields.js';
import { visitColumns } from './visit-columns.js';
import { visitConditions } from './visit-conditions.js';
import type { VisitOrder } from './visit-enums.js';
import type { VisitListArguments } from './visit-list-arguments.js';
import { Visit } from './visit.type.js';

const orders: OrderTable<keyof typeof VisitOrder> = {
  ADMITTED_DESC: { field: 'visitDay', descending: true },
  ADMITTED_ASC: { field: 'visitDay', descending: false },
  ENDED_DESC: { field: 'endDay', descending: true },
  ENDED_ASC: { field: 'endDay', descending: false },
  COST_DESC: { field: 'totalCost', descending: true },
  COST_ASC: { field: 'totalCost', descending: false },
};

/** A page of visits, all or those of one thing of the answer. */
export function listVisits(
  context: ApiContext,
  info: GraphQLResolveInfo,
  { filter, orderBy, where, asOf, ...page }: VisitListArguments,
  below?: ListBelow,
): Promise<Page<Visit>> {
  return recordPage(context, {
    kind: 'visit',
    ...orderOf('visits', orders, orderBy, 'ADMITTED_DESC'),
    about: [filter, where],
    below,
    page,
    asOf,
    fields: columnsFor(visitColumns, selectedFields(info)),
    conditions: (reading) => {
      noteMeanings(context, reading.books, filter?.area, filter?.admitted ?? filter?.ended);
      return [...visitConditions(filter ?? {}, reading), ...memberConditions('visit', where)];
    },
    present: (row, reading) => new Visit(row, reading),
  });
}
