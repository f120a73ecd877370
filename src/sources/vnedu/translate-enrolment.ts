import { type Draft, type QualityFlag, schoolLevelOfGrade, schoolYearOf } from '#domain';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';
import { classTypeOf, studyResultOf } from './codes.js';
import { gradeOf } from './grade-of.js';
import { dayOf, no, rollDay, schoolOfRow, versionOf, wireText } from './row-context.js';
import type { WireTerm } from './wire.js';
import { yearFieldsOf } from './year-fields.js';

/** A pupil's enrolment in a class as a draft; a row to be deleted needs no more than its key. */
export function translateEnrolment(row: SievedValues, context: TranslateContext): Translation {
  const id = wireText(row.sourcedId);
  if (!id) return no('MISSING_KEY', 'sourcedId', 'The enrolment has no sourcedId.');
  const school = schoolOfRow(row.school, context);
  if (!('code' in school)) return school;
  const term = row.term as WireTerm | undefined;
  const begin = dayOf(row.beginDate);
  const end = dayOf(row.endDate);
  const beginDay = begin.day ?? term?.startDate;
  const schoolYear = term?.schoolYear ?? (beginDay && schoolYearOf(beginDay));
  const key = `${school.code}|${schoolYear ?? ''}|${id}`;
  if (begin.bad) return no('BAD_DATE', 'beginDate', 'The first day is not written as 2020-09-05.', key);
  if (end.bad) return no('BAD_DATE', 'endDate', 'The last day is not written as 2021-05-31.', key);
  if (!schoolYear || !beginDay) {
    return no('MISSING_FIELD', 'beginDate', 'The enrolment has no first day, and its class no term.', key);
  }
  const status = wireText(row.status).toLowerCase();
  const flags: QualityFlag[] = [];
  const base = {
    kind: 'pupil_enrolment',
    key,
    version: versionOf(row, context),
    day: rollDay(beginDay, schoolYear),
    codes: { school: school.code },
  };
  if (status === 'tobedeleted') return { draft: { ...base, deleted: true, fields: {}, flags } };
  if (status !== '' && status !== 'active')
    return no('BAD_VALUE', 'status', 'The status must be active or tobedeleted.', key);
  if (wireText(row.role) !== 'student')
    return no('BAD_VALUE', 'role', 'The role of an enrolment must be one of OneRoster’s.', key);
  const own = row.class as SievedValues | undefined;
  if (!own || !term) {
    const words =
      'Its class, or the term of its class, is not in this delivery: send classes.csv and academicSessions.csv along.';
    return no('MISSING_FIELD', 'classSourcedId', words, key);
  }
  const classType = classTypeOf[wireText(own.classType) || 'homeroom'];
  if (!classType) return no('BAD_VALUE', 'classType', 'The type of its class must be homeroom or scheduled.', key);
  if (begin.normalised || end.normalised) flags.push('VALUE_NORMALISED');
  if (end.day !== undefined && end.day < beginDay) flags.push('END_BEFORE_START');
  const words = wireText(row['metadata.vn.hocLuc']);
  const result = words ? studyResultOf(words, wireText(row['metadata.vn.thangDo'])) : undefined;
  const year = yearFieldsOf(row);
  if ((words && !result) || year.bad) flags.push('UNKNOWN_CODE');
  const grade = gradeOf(own.grades);
  const draft: Draft = {
    ...base,
    subject: Array.isArray(row.userSourcedId) ? (row.userSourcedId as readonly string[]) : undefined,
    fields: {
      schoolCode: school.code,
      classCode: wireText(own.classCode) || id,
      classType,
      grade,
      schoolLevel: schoolLevelOfGrade(grade) ?? school.level,
      termCode: term.termCode,
      schoolYear,
      beginDay,
      endDay: end.day,
      studyStatus: wireText(row['metadata.vn.trangThai']) || undefined,
      studyResult: result?.result,
      resultScale: result?.scale,
      ...year.fields,
    },
    flags,
  };
  return { draft };
}
