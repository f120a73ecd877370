import { schoolLevelOfGrade } from '#domain';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import type { SievedValues } from '../privacy/create-sieve.js';
import { classTypeOf } from './codes.js';
import { gradeOf } from './grade-of.js';
import { no, rollDay, schoolOfRow, versionOf, wireText } from './row-context.js';
import type { WireTerm } from './wire.js';

/** A class as a draft; it begins and ends with its term. */
export function translateClass(row: SievedValues, context: TranslateContext): Translation {
  const id = wireText(row.sourcedId);
  if (!id) return no('MISSING_KEY', 'sourcedId', 'The class has no sourcedId.');
  const school = schoolOfRow(row.school, context);
  if (!('code' in school)) return school;
  const term = row.term as WireTerm | undefined;
  if (!term) return no('MISSING_FIELD', 'termSourcedIds', 'The term of the class is not in academicSessions.csv.', id);
  const key = `${school.code}|${term.schoolYear}|${id}`;
  const base = {
    kind: 'school_class',
    key,
    version: versionOf(row, context),
    day: rollDay(term.startDate, term.schoolYear),
    codes: { school: school.code },
    flags: [],
  };
  if (wireText(row.status).toLowerCase() === 'tobedeleted') return { draft: { ...base, deleted: true, fields: {} } };
  const classType = classTypeOf[wireText(row.classType) || 'homeroom'];
  if (!classType) return no('BAD_VALUE', 'classType', 'The type of a class must be homeroom or scheduled.', key);
  const grade = gradeOf(row.grades);
  const fields = {
    schoolCode: school.code,
    classCode: wireText(row.classCode) || id,
    classType,
    grade,
    schoolLevel: schoolLevelOfGrade(grade) ?? school.level,
    termCode: term.termCode,
    schoolYear: term.schoolYear,
    beginDay: term.startDate,
    endDay: term.endDate,
  };
  return { draft: { ...base, fields } };
}
