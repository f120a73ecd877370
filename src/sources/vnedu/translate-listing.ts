import { type Draft, rollYear } from '#domain';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';
import { dayOf, no, schoolOfRow, versionOf, wireText } from './row-context.js';
import { yesNoOf } from './year-fields.js';

/** A school's listing for each school year that the delivery has classes of. */
export function translateListing(row: SievedValues, context: TranslateContext): readonly Translation[] {
  const school = schoolOfRow(row, context);
  if (!('code' in school)) return [school];
  const joined = dayOf(row['metadata.vn.ngayThamGia']);
  const left = dayOf(row['metadata.vn.ngayNgung']);
  if (joined.bad || left.bad) {
    const field = joined.bad ? 'metadata.vn.ngayThamGia' : 'metadata.vn.ngayNgung';
    return [no('BAD_DATE', field, 'The day is not written as 2020-09-01.', school.code)];
  }
  const standard = yesNoOf(row['metadata.vn.datChuanQuocGia']);
  const years = Array.isArray(row.schoolYears) ? (row.schoolYears as readonly string[]) : [];
  return years.flatMap((schoolYear): readonly Translation[] => {
    const roll = rollYear(schoolYear);
    const gone = left.day !== undefined && roll !== undefined && left.day < roll.from;
    if (!roll || gone || (joined.day !== undefined && joined.day >= roll.to)) return [];
    const beginDay = joined.day !== undefined && joined.day > roll.from ? joined.day : roll.from;
    const draft: Draft = {
      kind: 'school_listing',
      key: `${school.code}|${schoolYear}`,
      version: versionOf(row, context),
      day: beginDay,
      deleted: wireText(row.status).toLowerCase() === 'tobedeleted' ? true : undefined,
      codes: { school: school.code },
      fields: {
        schoolCode: school.code,
        schoolLevel: school.level,
        schoolYear,
        beginDay,
        endDay: left.day,
        nationalStandard: standard.value,
      },
      flags: standard.bad ? ['UNKNOWN_CODE'] : [],
    };
    return [{ draft }];
  });
}
