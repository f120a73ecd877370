import type { ListCondition } from '#store';
import type { Reading } from '../context/reading.js';
import { recordConditions as by } from '../record/record-conditions.js';
import type { VisitFilter } from './visit-filter.input.js';

/** A filter of visits in terms of their stored fields. */
export function visitConditions(filter: VisitFilter, { books }: Reading): readonly ListCondition[] {
  return [
    ...by.area(books, filter.area),
    ...by.area(books, filter.residence, 'residenceUnitId'),
    ...by.organisation(books, 'FACILITY', 'facilityId', filter.facility),
    ...by.oneOf('departmentCode', filter.departments),
    ...by.oneOf('visitKind', filter.kinds),
    ...by.oneOf('stage', filter.stages),
    ...by.oneOf('outcome', filter.outcomes),
    ...by.days('visitDay', filter.admitted),
    ...by.days('endDay', filter.ended),
    ...by.flag('insured', filter.insured),
    ...by.flag('isAdmission', filter.admission),
    ...by.flags(filter.quality),
  ];
}
