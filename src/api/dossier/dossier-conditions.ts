import { addDays, foldText } from '#domain';
import type { ListCondition } from '#store';
import type { Books } from '../context/books.js';
import type { Reading } from '../context/reading.js';
import { recordConditions as by } from '../record/record-conditions.js';
import type { DossierFilter } from './dossier-filter.input.js';

/** A filter of dossiers in terms of their stored fields. */
export function dossierConditions(filter: DossierFilter, { books, view }: Reading): readonly ListCondition[] {
  return [
    ...by.area(books, filter.area),
    ...by.organisation(books, 'AGENCY', 'agencyId', filter.agency),
    ...by.oneOf('procedureCode', filter.procedure ? [filter.procedure] : undefined),
    ...by.oneOf('currentStatus', filter.statuses),
    ...by.oneOf('channel', filter.channels),
    ...by.oneOf('applicantKind', filter.applicantKinds),
    ...by.days('receivedDay', filter.received),
    ...by.days('dueDay', filter.due),
    ...by.days('resolvedDay', filter.resolved),
    ...by.days('closedDay', filter.closed),
    ...(typeof filter.open === 'boolean' ? [{ field: 'closedDay', absent: filter.open }] : []),
    ...by.flags(filter.quality),
    ...procedures(filter.text, books),
    ...overdue(filter.overdue, addDays(view.day, 1)),
  ];
}

/** Of procedures whose name has the words, whenever it had that name. */
function procedures(text: string | null | undefined, { procedures }: Books): readonly ListCondition[] {
  if (!text) return [];
  const words = foldText(text);
  const named = procedures.all.filter(({ name }) => foldText(name).includes(words));
  return [{ field: 'procedureId', in: named.map(({ id }) => id) }];
}

/** The rule of the overdue stock: overdue from `overdueDay` on until it closes. */
function overdue(asked: boolean | null | undefined, tomorrow: string): readonly ListCondition[] {
  if (typeof asked !== 'boolean') return [];
  const isOverdue: readonly ListCondition[] = [
    { field: 'overdueDay', before: tomorrow },
    { field: 'closedDay', absent: true },
  ];
  return asked ? isOverdue : [{ notAll: isOverdue }];
}
