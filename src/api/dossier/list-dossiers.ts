import type { GraphQLResolveInfo } from 'graphql';
import { noteMeanings } from '../area/note-meanings.js';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { memberConditions } from '../record/member-conditions.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { type ListBelow, recordPage } from '../record/record-page.js';
import { selectedFields } from '../record/selected-fields.js';
import { dossierColumns } from './dossier-columns.js';
import { dossierConditions } from './dossier-conditions.js';
import type { DossierOrder } from './dossier-enums.js';
import type { DossierListArguments } from './dossier-list-arguments.js';
import { Dossier } from './dossier.type.js';

const orders: OrderTable<keyof typeof DossierOrder> = {
  RECEIVED_DESC: { field: 'receivedDay', descending: true },
  RECEIVED_ASC: { field: 'receivedDay', descending: false },
  DUE_ASC: { field: 'dueDay', descending: false },
  DUE_DESC: { field: 'dueDay', descending: true },
  CLOSED_ASC: { field: 'closedDay', descending: false },
  CLOSED_DESC: { field: 'closedDay', descending: true },
  CODE_ASC: { field: 'naturalKey', descending: false },
  CODE_DESC: { field: 'naturalKey', descending: true },
};

/** A page of dossiers, all or those of one thing of the answer. */
export function listDossiers(
  context: ApiContext,
  info: GraphQLResolveInfo,
  { filter, orderBy, where, asOf, ...page }: DossierListArguments,
  below?: ListBelow,
): Promise<Page<Dossier>> {
  return recordPage(context, {
    kind: 'dossier',
    ...orderOf('dossiers', orders, orderBy, 'RECEIVED_DESC'),
    about: [filter, where],
    below,
    page,
    asOf,
    fields: columnsFor(dossierColumns, selectedFields(info)),
    conditions: (reading) => {
      noteMeanings(context, reading.books, filter?.area, filter?.received ?? filter?.resolved ?? filter?.closed);
      return [...dossierConditions(filter ?? {}, reading), ...memberConditions('dossier', where)];
    },
    present: (row, reading) => new Dossier(row, reading),
  });
}
