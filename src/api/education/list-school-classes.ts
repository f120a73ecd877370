import type { GraphQLResolveInfo } from 'graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { memberConditions } from '../record/member-conditions.js';
import { orderOf, type OrderTable } from '../record/order-of.js';
import { columnsFor } from '../record/record-columns.js';
import { recordConditions as by } from '../record/record-conditions.js';
import { type ListBelow, recordPage } from '../record/record-page.js';
import { selectedFields } from '../record/selected-fields.js';
import { schoolClassColumns } from './school-class-columns.js';
import type { SchoolClassOrder } from './school-class-enums.js';
import type { SchoolClassListArguments } from './school-class-list-arguments.js';
import { SchoolClass } from './school-class.type.js';

const orders: OrderTable<keyof typeof SchoolClassOrder> = {
  YEAR_DESC: { field: 'schoolYear', descending: true },
  YEAR_ASC: { field: 'schoolYear', descending: false },
  CODE_ASC: { field: 'classCode', descending: false },
  CODE_DESC: { field: 'classCode', descending: true },
};

/** A page of classes, all or those of one thing of the answer. */
export function listSchoolClasses(
  context: ApiContext,
  info: GraphQLResolveInfo,
  { filter, orderBy, where, asOf, ...page }: SchoolClassListArguments,
  below?: ListBelow,
): Promise<Page<SchoolClass>> {
  const { area, school, schoolYears, terms, grades, types } = filter ?? {};
  return recordPage(context, {
    kind: 'school_class',
    ...orderOf('schoolClasses', orders, orderBy, 'YEAR_DESC'),
    about: [filter, where],
    below,
    page,
    asOf,
    fields: columnsFor(schoolClassColumns, selectedFields(info)),
    conditions: ({ books }) => [
      ...by.area(books, area),
      ...by.organisation(books, 'SCHOOL', 'schoolId', school),
      ...by.oneOf('schoolYear', schoolYears),
      ...by.oneOf('termCode', terms),
      ...by.oneOf('grade', grades),
      ...by.oneOf('classType', types),
      ...memberConditions('school_class', where),
    ],
    present: (row, reading) => new SchoolClass(row, reading),
  });
}
