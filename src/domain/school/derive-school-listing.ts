import type { RecordFields } from '../record/record-fields.js';
import { rollSpan } from './roll-span.js';

/**
 * When the school came onto the list of its school year and when it no longer stood there, and whether it is known to
 * be, or not to be, of national standard (`LaTruongDatChuanQuocGia`, QĐ 4998/QĐ-BGDĐT).
 */
export function deriveSchoolListing(fields: RecordFields): RecordFields {
  const { opened, closed } = rollSpan(fields);
  return {
    listedDay: opened,
    delistedDay: closed,
    isStandardKnown: fields.nationalStandard !== undefined,
    isAtNationalStandard: fields.nationalStandard === true,
  };
}
